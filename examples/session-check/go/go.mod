module example.com/session-check

go 1.19
