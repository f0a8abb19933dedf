"""Times in response headers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ingest.web.headers import freshness_seconds, retry_after_seconds

MAX_HEADER_SECONDS = 86_400.0
NOON = "Tue, 15 Nov 2022 12:00:00 GMT"
LATER = "Tue, 15 Nov 2022 12:05:00 GMT"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        pytest.param({}, None, id="nothing"),
        pytest.param({"Retry-After": "120"}, 120.0, id="seconds"),
        pytest.param({"Retry-After": "0"}, 0.0, id="at-once"),
        pytest.param({"Retry-After": " 7 "}, 7.0, id="blanks"),
        pytest.param({"Retry-After": "99999999"}, MAX_HEADER_SECONDS, id="too-long"),
        pytest.param({"Retry-After": LATER, "Date": NOON}, 300.0, id="moment"),
        pytest.param({"Retry-After": NOON, "Date": LATER}, 0.0, id="moment-that-is-past"),
        pytest.param({"Retry-After": LATER}, None, id="moment-without-a-clock"),
        pytest.param(
            {"Retry-After": "Tue, 15 Nov 9999 12:00:00 GMT", "Date": NOON},
            MAX_HEADER_SECONDS,
            id="far-moment",
        ),
        pytest.param({"Retry-After": "-5"}, None, id="negative"),
        pytest.param({"Retry-After": "1e3"}, None, id="no-integer"),
        pytest.param({"Retry-After": "٣"}, None, id="other-digits"),
        pytest.param({"Retry-After": "soon", "Date": "now"}, None, id="words"),
        pytest.param({"Retry-After": "9" * 10_000}, None, id="huge"),
    ],
)
def test_retry_after(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after_seconds(headers, MAX_HEADER_SECONDS) == seconds


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        pytest.param({}, None, id="nothing"),
        pytest.param({"Cache-Control": "max-age=600"}, 600.0, id="max-age"),
        pytest.param({"Cache-Control": 'public, Max-Age = "600"'}, 600.0, id="written-anyhow"),
        pytest.param({"Cache-Control": "s-maxage=5, max-age=600"}, 600.0, id="not-for-us"),
        pytest.param({"Cache-Control": "s-maxage=5"}, None, id="only-for-others"),
        pytest.param({"Cache-Control": "no-cache"}, None, id="no-cache"),
        pytest.param({"Cache-Control": "max-age=600", "Age": "100"}, 500.0, id="age"),
        pytest.param({"Cache-Control": "max-age=600", "Age": "old"}, 600.0, id="age-in-words"),
        pytest.param({"Cache-Control": "max-age=600", "Age": "700"}, 0.0, id="too-old"),
        pytest.param({"Cache-Control": "max-age=31536000"}, MAX_HEADER_SECONDS, id="too-long"),
        pytest.param({"Expires": LATER, "Date": NOON}, 300.0, id="expires"),
        pytest.param(
            {"Expires": LATER.replace("GMT", "-0000"), "Date": NOON}, 300.0, id="expires-in-no-time-zone"
        ),
        pytest.param({"Expires": "0", "Date": NOON}, None, id="expired"),
        pytest.param({"Cache-Control": "max-age=7", "Expires": LATER, "Date": NOON}, 7.0, id="both"),
    ],
)
def test_freshness(headers: dict[str, str], seconds: float | None) -> None:
    assert freshness_seconds(headers, MAX_HEADER_SECONDS) == seconds


@given(
    st.dictionaries(st.sampled_from(["Retry-After", "Cache-Control", "Expires", "Date", "Age"]), st.text())
)
def test_any_header_is_read(headers: dict[str, str]) -> None:
    for seconds in (
        retry_after_seconds(headers, MAX_HEADER_SECONDS),
        freshness_seconds(headers, MAX_HEADER_SECONDS),
    ):
        assert seconds is None or 0 <= seconds <= MAX_HEADER_SECONDS
