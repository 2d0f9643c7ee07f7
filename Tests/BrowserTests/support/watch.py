"""Looks over the shoulder of everybody at a browser: what must never happen, whatever the journey."""

import re

# A refused form and a page that is not there are answers, though Chromium calls them errors.
ANSWERED = re.compile(r"Failed to load resource: the server responded with a status of (403|404|422|429) ")


class Watch:
    def __init__(self, context, address):
        self.address = address
        self.complaints = []
        context.on("request", self.requested)
        context.on("response", self.answered)
        context.on("console", self.spoke)
        context.on("weberror", lambda error: self.complaints.append(f"script: {error.error}"))

    def requested(self, request):
        if not request.url.startswith((f"{self.address}/", "data:")):
            self.complaints.append(f"leaves our host: {request.url}")

    def answered(self, response):
        is_page = response.request.resource_type == "document"
        if response.status >= 500 or (response.status >= 400 and not is_page):
            self.complaints.append(f"{response.status}: {response.url}")
        if "default-src 'none'" not in response.headers.get("content-security-policy", ""):
            self.complaints.append(f"no Content-Security-Policy: {response.url}")

    def spoke(self, message):
        if message.type in ("error", "warning") and not ANSWERED.match(message.text):
            self.complaints.append(f"console: {message.text}")
