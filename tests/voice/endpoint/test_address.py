"""Addresses that a model may be at, and those that nothing is sent to."""

import pytest
from pydantic import SecretStr

from trainer.voice.endpoint.address import AddressError, Endpoint

KEY = SecretStr("sk-canary-0123456789")


@pytest.mark.parametrize(
    ("address", "base_url"),
    [
        ("https://api.openai.com/v1", "https://api.openai.com/v1"),
        ("https://API.OpenAI.com:443/v1/", "https://api.openai.com:443/v1"),
        ("http://localhost:11434/v1", "http://localhost:11434/v1"),
        ("  http://127.0.0.1:8080\n", "http://127.0.0.1:8080"),
        ("http://2130706433:8080/v1", "http://127.0.0.1:8080/v1"),
        ("http://0x7f.1/v1", "http://127.0.0.1/v1"),
        ("http://[::1]:8000/v1", "http://[::1]:8000/v1"),
        ("http://[::FFFF:7f00:1]/v1", "http://[::ffff:7f00:1]/v1"),
        ("http://192.168.1.20:8000/v1", "http://192.168.1.20:8000/v1"),
        ("http://gpu-box.local/v1", "http://gpu-box.local/v1"),
        ("http://ollama:11434/v1", "http://ollama:11434/v1"),
        ("https://models.example.com./v1", "https://models.example.com/v1"),
        ("https://bücher.example/v1", "https://xn--bcher-kva.example/v1"),
        ("https://аpi.openai.com/v1", "https://xn--pi-6kc.openai.com/v1"),
        ("https://1e100.net/openai/v1", "https://1e100.net/openai/v1"),
    ],
)
def test_an_address_is_taken_and_written_in_one_form(address: str, base_url: str) -> None:
    endpoint = Endpoint.of(address, KEY, "some-model")
    assert endpoint.base_url == base_url
    assert endpoint.shown == base_url.split("://")[1]
    assert endpoint.model == "some-model"


@pytest.mark.parametrize(
    "address",
    [
        *(
            "",
            "localhost:11434/v1",
            "//localhost/v1",
            "http:localhost",
            "https://",
            "http:///v1",
            "https://:443/v1",
        ),
        *(
            "file:///etc/passwd",
            "ftp://example.com/v1",
            "javascript://x/%0a",
            "unix:///tmp/x",
            "ws://localhost/v1",
        ),
        *(
            "https://user:pass@example.com/v1",
            "https://user@example.com/v1",
            "https://api.openai.com@evil.com/v1",
        ),
        *("https://example.com/v1?key=1", "https://example.com/v1?", "https://example.com/v1#x"),
        *("https://exa mple.com/v1", "https://example.com\\@evil.com/v1", "https://example.com/\tv1"),
        *("https://example.com:99999/v1", "https://example.com:0/v1", "https://example.com:x/v1"),
        *(
            "https://example.com:/v1",
            "https://example..com/v1",
            "https://-example.com/v1",
            "https://exa%6dple.com/v1",
        ),
        *("https://example.com/v1/../../x", "https://example.com/%2e%2e/x", "https://example.com/ü"),
        *("https://[::1", "https://[::1]evil.com/v1", "https://evil[::1]/v1", "https://[fe80::1%25eth0]/v1"),
        *("https://1.2.3.4.5/v1", "https://256.1.1.1/v1", "https://0xffffffffff/v1", "https://[v1.x]/v1"),
    ],
)
def test_what_is_no_plain_address_is_refused_in_one_line(address: str) -> None:
    with pytest.raises(AddressError) as caught:
        Endpoint.of(address)
    assert "\n" not in str(caught.value)
    assert "pass" not in str(caught.value).replace("password", "")


@pytest.mark.parametrize(
    "host",
    [
        *(
            "169.254.169.254",
            "169.254.0.1",
            "2852039166",
            "0xa9fea9fe",
            "0xA9.0xFE.0xA9.0xFE",
            "0251.0376.0251.0376",
        ),
        *("169.254.43518", "169.16689662", "１６９.254.169.254", "169。254。169。254", "169.254.169.254."),
        *(
            "[fe80::1]",
            "[::ffff:169.254.169.254]",
            "[::ffff:a9fe:a9fe]",
            "[::a9fe:a9fe]",
            "[64:ff9b::a9fe:a9fe]",
        ),
        *("[2002:a9fe:a9fe::1]", "[fd00:ec2::254]", "100.100.100.200", "168.63.129.16"),
        *("metadata.google.internal", "METADATA.google.internal.", "metadata", "instance-data"),
        *(".".join("0000"), "[::]", "224.0.0.1", "255.255.255.255", "[ff02::1]"),
    ],
)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_metadata_services_and_hosts_that_are_none_are_refused(scheme: str, host: str) -> None:
    with pytest.raises(AddressError):
        Endpoint.of(f"{scheme}://{host}/v1")


@pytest.mark.parametrize(
    "host", ["example.com", "8.8.8.8", "[2001:db8::1]", "[2002:808:808::1]", "local", "localhost.example.com"]
)
def test_a_key_goes_to_the_internet_only_by_https(host: str) -> None:
    address = f"http://{host}/v1"
    if host == "local":  # a name without a dot is in the own network
        assert Endpoint.of(address, KEY).near
        return
    with pytest.raises(AddressError, match="https"):
        Endpoint.of(address, KEY)
    assert Endpoint.of(address).key is None
    assert not Endpoint.of(f"https://{host}/v1", KEY).near


@pytest.mark.parametrize("blank", [None, SecretStr(""), SecretStr(" \n")])
def test_a_blank_key_is_no_key(blank: SecretStr | None) -> None:
    assert Endpoint.of("http://example.com/v1", blank).key is None


def test_the_key_is_cleaned_of_the_line_end_of_its_file() -> None:
    key = Endpoint.of("https://example.com/v1", SecretStr("sk-1\n")).key
    assert key is not None
    assert key.get_secret_value() == "sk-1"


@pytest.mark.parametrize("key", ["sk-1\r\nX-Evil: 1", "sk-ключ", "sk 1", "sk\x00"])
def test_a_key_that_no_header_can_hold_is_refused_without_saying_it(key: str) -> None:
    with pytest.raises(AddressError) as caught:
        Endpoint.of("https://example.com/v1", SecretStr(key))
    assert "sk" not in str(caught.value)


def test_the_key_shows_nowhere() -> None:
    endpoint = Endpoint.of("https://example.com/v1", KEY, "m")
    assert "canary" not in f"{endpoint!r} {endpoint} {endpoint.shown}"


def test_the_model_of_openai_is_known_without_asking() -> None:
    assert Endpoint.of("https://api.openai.com/v1").usual_model == "gpt-4o-mini"
    assert Endpoint.of("https://api.openai.com/v1", None, "gpt-5").usual_model == "gpt-5"
    assert Endpoint.of("http://localhost:11434/v1", None, " ").usual_model is None


def test_the_origin_has_the_port_that_goes_without_saying() -> None:
    assert Endpoint.of("https://example.com/v1").origin == ("https", "example.com", 443)
    assert Endpoint.of("http://[::1]/v1").origin == ("http", "::1", 80)
