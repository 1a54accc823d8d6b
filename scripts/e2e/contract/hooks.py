"""Who calls, and the formats of the contract that JSON Schema does not know, for schemathesis to make values of."""

import os
from pathlib import Path

import schemathesis
from hypothesis import strategies as st

schemathesis.openapi.format(
    "web-address", st.sampled_from(["https://a.example/", "http://b.example/data.csv?x=1#y", "https://c.example:8443/x"])
)
schemathesis.openapi.format("calendar-date", st.dates().map(lambda day: day.isoformat()))
schemathesis.openapi.format("iri-like", st.sampled_from(["https://a.example/x", "urn:uuid:0", "mailto:a@b.example"]))


@schemathesis.auth(refresh_interval=30)
class Caller:
    """The header that the test keeps in a file: an access token lasts minutes only."""

    def get(self, case, context):
        return Path(os.environ["CALLER"]).read_text().split(": ", 1)

    def set(self, case, data, context):
        name, value = data
        case.headers[name] = value


@schemathesis.hook
def before_call(context, case, kwargs):
    """A key in the address beside the header would be a second credential, which is refused as it should be."""
    if case.query:
        case.query.pop("api_key", None)
