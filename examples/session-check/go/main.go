// A back end in Go that asks menjin whose session a request carries.
//
//	MENJIN_URL=http://127.0.0.1:8000 ALLOWED_ORIGINS=http://127.0.0.1:8080 go run .
//
// It asks anew for every request: a session that was revoked is over at once, and only menjin knows.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strings"
	"time"
)

const (
	timeout        = 3 * time.Second
	maxAnswerBytes = 64 * 1024
)

var (
	menjinURL      = setting("MENJIN_URL", "http://127.0.0.1:8000")
	allowedOrigins = strings.Split(setting("ALLOWED_ORIGINS", ""), ",")
	port           = setting("PORT", "9000")
)

var (
	errSignedOut   = errors.New("nobody is signed in")
	errUnavailable = errors.New("nobody can say whose session it is")
)

// menjin is asked straight, and never sends the cookie on to anybody else.
var menjin = &http.Client{
	Timeout:       timeout,
	Transport:     &http.Transport{Proxy: nil, MaxIdleConnsPerHost: 32},
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

// User is who is signed in.
type User struct {
	ID           int64   `json:"id"`
	Username     string  `json:"username"`
	MaskedMobile *string `json:"maskedMobile"`
}

type answer struct {
	Code    *int   `json:"code"`
	AppCode string `json:"appCode"`
	Session *struct {
		User User `json:"user"`
	} `json:"session"`
}

// currentUser tells whose session a request carries: errSignedOut, or errUnavailable, which lets
// nobody in.
func currentUser(request *http.Request) (User, error) {
	if !mayCarrySession(request) {
		return User{}, errSignedOut
	}
	asked, err := http.NewRequestWithContext(request.Context(), http.MethodGet, menjinURL+"/sessions/current", nil)
	if err != nil {
		return User{}, errUnavailable
	}
	for _, name := range []string{"Cookie", "Authorization"} {
		if values := request.Header.Values(name); len(values) > 0 {
			asked.Header[name] = values
		}
	}
	// The visitor's address, whose requests menjin counts, if TRUSTED_PROXIES there names this back
	// end. Behind a proxy of your own it is the one that the proxy vouches for.
	address, _, err := net.SplitHostPort(request.RemoteAddr)
	if err != nil {
		return User{}, errUnavailable
	}
	asked.Header.Set("X-Forwarded-For", address)
	response, err := menjin.Do(asked)
	if err != nil {
		return User{}, errUnavailable
	}
	defer response.Body.Close()
	var told answer
	if err := json.NewDecoder(io.LimitReader(response.Body, maxAnswerBytes)).Decode(&told); err != nil {
		return User{}, errUnavailable
	}
	switch {
	case told.Code != nil && *told.Code == 0 && told.Session != nil:
		return told.Session.User, nil
	case told.AppCode == "SIGN_IN_REQUIRED":
		return User{}, errSignedOut
	default:
		return User{}, errUnavailable
	}
}

// mayCarrySession tells whether there is anything to ask about: no other cookie of a stranger costs
// a request.
func mayCarrySession(request *http.Request) bool {
	for _, cookie := range request.Cookies() {
		if strings.HasSuffix(cookie.Name, "menjin.session") {
			return true
		}
	}
	return strings.HasPrefix(strings.ToLower(request.Header.Get("Authorization")), "bearer ")
}

// isFromOwnPage tells whether a request may change something. A cookie goes along with what pages
// of other sites send, too: the Origin tells them apart.
func isFromOwnPage(request *http.Request) bool {
	if request.Header.Get("Cookie") == "" {
		return true
	}
	for _, origin := range allowedOrigins {
		if origin != "" && origin == request.Header.Get("Origin") {
			return true
		}
	}
	return false
}

// signedIn answers 401, 403 or 503 itself, and hands on everybody else.
func signedIn(handle func(http.ResponseWriter, *http.Request, User)) http.HandlerFunc {
	return func(writer http.ResponseWriter, request *http.Request) {
		writer.Header().Set("Cache-Control", "no-store")
		isRead := request.Method == http.MethodGet || request.Method == http.MethodHead
		if !isRead && !isFromOwnPage(request) {
			http.Error(writer, "origin refused", http.StatusForbidden)
			return
		}
		user, err := currentUser(request)
		switch {
		case err == nil:
			handle(writer, request, user)
		case errors.Is(err, errSignedOut):
			http.Error(writer, "sign in", http.StatusUnauthorized)
		default:
			writer.Header().Set("Retry-After", "5")
			http.Error(writer, "try again later", http.StatusServiceUnavailable)
		}
	}
}

func orders(writer http.ResponseWriter, _ *http.Request, user User) {
	writer.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(writer).Encode(map[string]any{"user": user, "orders": []string{}}); err != nil {
		log.Print(err)
	}
}

func main() {
	http.HandleFunc("/orders", signedIn(orders))
	listener, err := net.Listen("tcp", "127.0.0.1:"+port)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("http://%s/orders\n", listener.Addr())
	server := &http.Server{ReadHeaderTimeout: 10 * time.Second}
	log.Fatal(server.Serve(listener))
}

func setting(name, fallback string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return fallback
}
