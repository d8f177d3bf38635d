"""A portal in Python: files an application and reads it back. The client is made from the document of the service:

    pip install -r docs/samples/requirements.txt
    openapi-python-client generate --url http://127.0.0.1:7101/openapi.json --meta none --output-path intake_client
    python portal_client.py http://127.0.0.1:7101 demo-portal < demo/families/li.json

门户示例：提交一件申请并读回。客户端由服务的 OpenAPI 文档生成。
"""

import json
import sys
import uuid

from intake_client import AuthenticatedClient
from intake_client.api.applications import applications_controller_file, applications_controller_one
from intake_client.models import ApplicationDetailView, FileApplicationDto, FiledApplicationView


def refused(problem) -> dict:
    """What a program can branch on: a stable code, and each fault with its field."""
    faults = problem.to_dict().get("faults", [])
    return {"refused": problem.code.value, "faults": faults}


def file_and_read(base_url: str, key: str, family: dict) -> dict:
    """Files a family; the same key again would be answered the same, without a second application."""
    client = AuthenticatedClient(base_url=base_url, token=key)
    filed = applications_controller_file.sync(
        client=client,
        body=FileApplicationDto.from_dict(family),
        idempotency_key=str(uuid.uuid4()),
    )
    if not isinstance(filed, FiledApplicationView):
        return refused(filed)
    read = applications_controller_one.sync(filed.application_id, client=client)
    if not isinstance(read, ApplicationDetailView):
        return refused(read)
    return {
        "applicationId": str(read.application_id),
        "state": read.state.value,
        "receivedOn": read.received_on.isoformat(),
        "members": [{"name": member.name, "relation": member.relation} for member in read.members],
    }


if __name__ == "__main__":
    print(json.dumps(file_and_read(sys.argv[1], sys.argv[2], json.load(sys.stdin)), ensure_ascii=False))
