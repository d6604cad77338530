"""Django views that go on asking `request.user`, while menjin keeps the sessions.

Put this file and `session_check.py` beside `manage.py`, and in MIDDLEWARE
`menjin_middleware.MenjinMiddleware` in place of Django's AuthenticationMiddleware.
"""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser
from django.http import JsonResponse
from django.utils.functional import SimpleLazyObject

from session_check import MenjinUnavailable, current_session, is_from_own_page

SAFE_METHODS = ("GET", "HEAD", "OPTIONS")


class MenjinMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method not in SAFE_METHODS and not is_from_own_page(request.headers):
            return JsonResponse({"code": 400, "errmsg": "请求来自未被允许的网站。"}, status=403)
        # Asked when a view looks at it, once for each request, and never kept.
        request.user = SimpleLazyObject(lambda: user_of(request))
        return self.get_response(request)

    def process_exception(self, _, exception):
        """A view that needs to know who it is lets nobody in while menjin does not answer."""
        if not isinstance(exception, MenjinUnavailable):
            return None
        response = JsonResponse({"code": 5000, "errmsg": "服务暂时连不上，稍后再试。"}, status=503)
        response["Retry-After"] = "5"
        return response


def user_of(request):
    # Behind a proxy of your own, the address that the proxy vouches for.
    session = current_session(request.headers, request.META["REMOTE_ADDR"])
    if session is None:
        return AnonymousUser()
    return get_user_model().objects.get(id=session["user"]["id"])
