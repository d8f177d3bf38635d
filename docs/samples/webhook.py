#!/usr/bin/env python3
"""The receiving side of a department's webhook with Python alone: prints each message once.

    python3 webhook.py

PORT=8443  WEBHOOK_SECRET_FILE=... (whsec_..., as it was issued)  TLS_PEM_FILE=... (without it plain HTTP)
"""

import base64
import hashlib
import hmac
import os
import ssl
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

with open(os.environ["WEBHOOK_SECRET_FILE"], encoding="utf-8") as file:
    KEY = base64.b64decode(file.read().strip().removeprefix("whsec_"))
TOLERANCE_SECONDS = 300
MAX_BYTES = 262_144
# A message may come twice. Keep the ids where you keep the messages: this set forgets them when the program ends.
known = set()


def is_genuine(headers, body):
    """Whether the headers prove that the message is from Aid Chain, unchanged and of these minutes."""
    message_id, timestamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not timestamp.isdigit() or abs(time.time() - int(timestamp)) > TOLERANCE_SECONDS:
        return False
    # What is signed is the body as it came: not a JSON that was read and written again.
    signed = f"{message_id}.{timestamp}.".encode() + body
    expected = "v1," + base64.b64encode(hmac.new(KEY, signed, hashlib.sha256).digest()).decode()
    # Two signatures stand there while the secret is being replaced.
    given = headers.get("webhook-signature", "").split(" ")
    return any(hmac.compare_digest(expected.encode(), one.encode()) for one in given)


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        length = int(self.headers.get("content-length", "0"))
        if length > MAX_BYTES:
            return self.answer(413)
        body = self.rfile.read(length)
        if not is_genuine(self.headers, body):
            return self.answer(401)
        message_id = self.headers["webhook-id"]
        if message_id not in known:
            print(body.decode("utf-8"), flush=True)
        known.add(message_id)
        # Answer at once and work later. This says that it came: the referral is acknowledged by an answer of its own.
        self.answer(204)

    def answer(self, status):
        self.send_response(status)
        self.end_headers()

    def log_message(self, format, *args):
        """Nothing is logged: an address may be somebody's."""


server = ThreadingHTTPServer(("", int(os.environ.get("PORT", "8443"))), Receiver)
if os.environ.get("TLS_PEM_FILE"):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(os.environ["TLS_PEM_FILE"])
    server.socket = context.wrap_socket(server.socket, server_side=True)
print(f"listening on {server.server_address[1]}", file=sys.stderr, flush=True)
server.serve_forever()
