"""The bill of materials in CycloneDX: what the bundle is made of, for whoever must watch it."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component as Part
from cyclonedx.model.component import ComponentType
from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from bundling.components import Component


def bill_of_materials(found: list[Component], version: str, moment: int) -> str:
    """The document as JSON. *moment* (seconds since 1970) makes two builds of a commit the same."""
    program = Part(
        name="senae-desktop",
        version=version,
        type=ComponentType.APPLICATION,
        bom_ref=f"senae-desktop@{version}",
    )
    parts = [_part(each) for each in found]
    bom = Bom(components=parts, serial_number=uuid5(NAMESPACE_URL, f"senae-desktop {version}"))
    bom.metadata.component = program
    bom.metadata.timestamp = datetime.fromtimestamp(moment, UTC)
    bom.register_dependency(program, parts)
    return JsonV1Dot6(bom).output_as_string(indent=1) + "\n"


def _part(component: Component) -> Part:
    name, version = component.name, component.version
    url = PackageURL("pypi", name=name.lower(), version=version)
    if not component.distribution:
        url = PackageURL("generic", name=name.lower(), version=version)
    return Part(
        name=name,
        version=version,
        type=ComponentType.LIBRARY,
        bom_ref=url.to_string(),
        purl=url,
        licenses=[_licence(component.licence)],
    )


def _licence(named: str) -> DisjunctiveLicense | LicenseExpression:
    """An SPDX expression as such, anything else as a name."""
    if any(mark in named for mark in (" ", ",", ":")) and not {"AND", "OR"} & set(named.split()):
        return DisjunctiveLicense(name=named)
    return LicenseExpression(named)
