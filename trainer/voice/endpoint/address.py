"""Where a model is reached: its address, checked before anything is sent to it, its key and its name."""

import ipaddress
import re
import socket
from dataclasses import dataclass
from typing import Self
from urllib.parse import SplitResult, urlsplit

from pydantic import SecretStr

OPENAI_HOST = "api.openai.com"
OPENAI_MODEL = "gpt-4o-mini"

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_PLAIN = re.compile(r"[!-~]+")
_BRACKETED = re.compile(r"\[[0-9a-f:.]+\](:\d+)?")
_HOST_NAME = re.compile(r"[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?")
_METADATA_NAMES = frozenset(
    {"metadata", "metadata.google.internal", "instance-data", "instance-data.ec2.internal"}
)
_METADATA_ADDRESSES = frozenset(
    ipaddress.ip_address(text)
    for text in ("100.100.100.200", "168.63.129.16", "192.0.0.192", "fd00:ec2::254")
)
"""Where clouds tell a machine its own secrets, besides the link-local addresses."""
_NEAR_NETS = tuple(
    ipaddress.ip_network(text)
    for text in (
        *("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"),
        *("::1/128", "fc00::/7"),
    )
)
_NEAR_ENDINGS = (".local", ".localhost", ".internal", ".home.arpa")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class AddressError(ValueError):
    """An address, or a key for it, that is not used; the message says in one line why."""


@dataclass(frozen=True)
class Endpoint:
    """A model's endpoint, as :meth:`of` has checked it.

    A ``key`` of None: none is sent. A ``model`` of None: whichever the endpoint names first.
    """

    base_url: str
    key: SecretStr | None
    model: str | None

    @classmethod
    def of(cls, base_url: str, key: SecretStr | None = None, model: str | None = None) -> Self:
        """The endpoint at an address such as "http://localhost:11434/v1". Raises AddressError."""
        parts = _split(base_url.strip())
        host = _host(parts)
        _not_metadata(host)
        secret = _sendable(key)
        if parts.scheme == "http" and secret is not None and not _is_near(host):
            raise AddressError("a key goes to a host on the internet only by https")
        shown = f"[{host}]" if ":" in host else host
        port = f":{parts.port}" if parts.port is not None else ""
        address = f"{parts.scheme}://{shown}{port}{parts.path.rstrip('/')}"
        return cls(address, secret, (model or "").strip() or None)

    @property
    def shown(self) -> str:
        """Host and path, for a screen."""
        return self.base_url.partition("://")[2]

    @property
    def origin(self) -> tuple[str, str, int]:
        """Scheme, host and port: the only place that anything is sent to."""
        parts = urlsplit(self.base_url)
        return parts.scheme, parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)

    @property
    def near(self) -> bool:
        """Whether it is on this machine or in its own network, where no proxy leads."""
        return _is_near(self.origin[1])

    @property
    def usual_model(self) -> str | None:
        """The model taken where none is named, if it is known without asking."""
        return self.model or (OPENAI_MODEL if self.origin[1] == OPENAI_HOST else None)


def _split(address: str) -> SplitResult:
    """The parts of an address that has none but scheme, host, port and path."""
    if "://" not in address:
        raise AddressError("the address must begin with http:// or https://")
    if re.search(r"[\x00-\x20\x7f-\xa0\\]|\s", address):
        raise AddressError("the address has a space or another character that no address has")
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise AddressError("the address can't be read") from None
    if parts.scheme not in ("http", "https"):
        raise AddressError("the address must begin with http:// or https://")
    if "@" in parts.netloc:
        raise AddressError("the address must not have a name or password in it; the key is set apart")
    if "?" in address or "#" in address:
        raise AddressError("the address must end with its path, without ? or #")
    if port == 0 or parts.netloc.endswith(":"):
        raise AddressError("the address has no such port")
    if parts.path and not _PLAIN.fullmatch(parts.path):
        raise AddressError("the path of the address must be in plain letters")
    if {".", ".."} & set(parts.path.replace("%2e", ".").replace("%2E", ".").split("/")):
        raise AddressError("the path of the address must not have . or .. in it")
    return parts


def _host(parts: SplitResult) -> str:
    """The host in the form it is checked and used in: an address in its usual form, or a name in ASCII."""
    name = parts.hostname or ""
    if "[" in parts.netloc and not _BRACKETED.fullmatch(parts.netloc.lower()):
        raise AddressError("the host of the address can't be read")
    if ":" in name:
        try:
            return str(ipaddress.IPv6Address(name))
        except ValueError:
            raise AddressError("the host of the address can't be read") from None
    try:
        host = name.encode("idna").decode("ascii").lower().removesuffix(".")
    except UnicodeError:
        raise AddressError("the host of the address can't be read") from None
    if not _HOST_NAME.fullmatch(host) or ".." in host:
        raise AddressError("the address has no host")
    return _dotted(host)


def _dotted(host: str) -> str:
    """An IPv4 address in whatever form systems take (decimal, hex, octal, short) in its usual form."""
    try:
        return str(ipaddress.IPv4Address(socket.inet_aton(host)))
    except OSError:
        if re.fullmatch(r"[0-9.]+|.*\.\d+|0x[0-9a-f]+", host):
            raise AddressError("the host of the address can't be read") from None
        return host


def _not_metadata(host: str) -> None:
    """Raise AddressError for a host that no model is at."""
    if host in _METADATA_NAMES:
        raise AddressError("the address is a cloud's metadata service, not a model")
    address = _ip(host)
    for found in _meant(address) if address is not None else ():
        if found.is_link_local or found in _METADATA_ADDRESSES:
            raise AddressError("the address is link-local or a cloud's metadata service, not a model")
        if found.is_unspecified:
            raise AddressError("the address stands for every address; for this machine write 127.0.0.1")
        if found.is_multicast or (found.version == 4 and found.is_reserved):
            raise AddressError("the address is of no single host")


def _ip(host: str) -> Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _meant(address: Address) -> tuple[Address, ...]:
    """An address, and the IPv4 address that an IPv6 one carries in it."""
    if address.version == 4:
        return (address,)
    inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
    if inner is None and (address in _NAT64 or 1 < int(address) < 2**32):
        inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return (address,) if inner is None else (address, inner)


def _is_near(host: str) -> bool:
    """Whether a host is this machine or in its own network: by address, or by a name that is never public."""
    address = _ip(host)
    if address is None:
        return "." not in host or host.endswith(_NEAR_ENDINGS)
    meant = _meant(address)[-1]
    return any(meant in net for net in _NEAR_NETS if net.version == meant.version)


def _sendable(key: SecretStr | None) -> SecretStr | None:
    """The key without the blanks around it; None if that leaves nothing."""
    if key is None or not key.get_secret_value().strip():
        return None
    if not _PLAIN.fullmatch(key.get_secret_value().strip()):
        raise AddressError("the key has a space or another character that no key has")
    return SecretStr(key.get_secret_value().strip())
