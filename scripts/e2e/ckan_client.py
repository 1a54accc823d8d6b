"""Reads a hub with CKAN's own client and prints what it found as JSON. Any surprise ends it with an error."""

import json
import sys

from ckanapi import NotFound, RemoteCKAN

with RemoteCKAN(sys.argv[1], user_agent="envhub-test") as ckan:
    names = ckan.action.package_list(limit=1000)
    found = []
    while True:
        page = ckan.action.package_search(rows=50, start=len(found), sort="name asc")
        found += page["results"]
        if not page["results"] or len(found) >= page["count"]:
            break
    shown = ckan.action.package_show(id=found[0]["name"])
    organization = ckan.action.organization_show(id=shown["organization"]["name"])
    filtered = ckan.action.package_search(fq="organization:" + organization["name"], rows=0)
    try:
        ckan.action.package_show(id="there-is-no-such-dataset")
        missing = "found"
    except NotFound:
        missing = "not found"
    print(
        json.dumps(
            {
                "version": ckan.action.status_show()["ckan_version"],
                "names": sorted(names),
                "searched": sorted(package["name"] for package in found),
                "shown": {key: shown[key] for key in ("id", "name", "title", "state")},
                "resources": [sorted(resource) for resource in shown["resources"]],
                "organizations": ckan.action.organization_list(),
                "organization": {key: organization[key] for key in ("name", "package_count")},
                "inOrganization": filtered["count"],
                "tags": len(ckan.action.tag_list()),
                "missing": missing,
            }
        )
    )
