"""A small web server on the loopback interface, in a thread of its own.

with LocalWeb() as site:
    site.add("/story", "<p>A story.</p>")
    …  # fetch site.url("/story")
    assert [request.path for request in site.requests] == ["/robots.txt", "/story"]
"""

import ssl
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final, NamedTuple, Self


class RecordedRequest(NamedTuple):
    """A received request: path with query, and headers."""

    path: str
    headers: Message


_CERTIFICATE: Final = Path(__file__).parent / "data" / "self-signed.pem"

ResponseHandler = Callable[[BaseHTTPRequestHandler], None]
"""Answers a request by writing to `handler.wfile`."""


class LocalWeb:
    """A site at http://127.0.0.1:port; other paths than the added ones are 404."""

    def __init__(self, address: str = "127.0.0.1") -> None:
        self.requests: list[RecordedRequest] = []
        self.closing = threading.Event()
        self._answers: dict[str, ResponseHandler] = {}
        self._server = _Server((address, 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def port(self) -> int:
        return self._server.server_port

    @property
    def paths(self) -> list[str]:
        """The requested paths, in order, without robots.txt."""
        return [request.path for request in self.requests if request.path != "/robots.txt"]

    def url(self, path: str = "/") -> str:
        """Return the URL of a path."""
        return f"http://127.0.0.1:{self.port}{path}"

    def enable_tls(self) -> None:
        """Switch to HTTPS with a self-signed certificate."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(_CERTIFICATE)
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)

    def add(
        self,
        path: str,
        body: str | bytes = b"",
        *,
        content_type: str | None = "text/html; charset=utf-8",
        status: int = 200,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Answer a path with a body, or with 304 if the request has its ETag."""
        content = body.encode() if isinstance(body, str) else body
        all_headers = {"Content-Type": content_type, "Content-Length": str(len(content)), **(headers or {})}

        def answer(handler: BaseHTTPRequestHandler) -> None:
            etag = all_headers.get("ETag")
            known = etag is not None and handler.headers["If-None-Match"] == etag
            handler.send_response(304 if known else status)
            for name, value in all_headers.items():
                if value is not None and not (known and name.startswith("Content-")):
                    handler.send_header(name, value)
            handler.end_headers()
            handler.wfile.write(b"" if known else content)

        self.add_handler(path, answer)

    def add_redirect(self, path: str, to: str, status: int = 301) -> None:
        """Answer a path with a redirect."""
        self.add(path, status=status, headers={"Location": to})

    def add_handler(self, path: str, answer: ResponseHandler) -> None:
        """Answer a path by a handler."""
        self._answers[path] = answer

    def add_raw_response(self, path: str, data: bytes) -> None:
        """Answer a path with raw bytes, and close the connection."""

        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.wfile.write(data)
            handler.close_connection = True

        self.add_handler(path, answer)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                site.requests.append(RecordedRequest(self.path, self.headers))
                answer = site._answers.get(self.path, _respond_not_found)
                with suppress(OSError):  # the client closed the connection
                    answer(self)

            def log_message(self, *_: Any) -> None:
                pass

        return Handler


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: Any) -> None:
        """Ignore broken connections."""


def _respond_not_found(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(404)
    handler.send_header("Content-Length", "0")
    handler.end_headers()
