#!/usr/bin/env python3
"""A department's side of Aid Chain with Python: pip install confluent-kafka==2.16.1 (2.6.1 or newer for SCRAM).

    python3 department.py read                                             every message that its group has not read yet
    python3 department.py answer <referralId> <answer> <YYYY-MM-DD> [reasonCode]

KAFKA_BROKERS=host:port,...  DEPARTMENT=medical-insurance  KAFKA_USERNAME=dept-medical-insurance
KAFKA_PASSWORD_FILE=...      KAFKA_MECHANISM=SCRAM-SHA-512 (or PLAIN)  KAFKA_CA_FILE=... (TLS)
"""

import json
import os
import sys
import uuid

from confluent_kafka import Consumer, KafkaError, KafkaException, Producer

ENV = os.environ
DEPARTMENT = ENV["DEPARTMENT"]
INBOUND = f"referral.{DEPARTMENT}.v1"
OUTBOUND = f"feedback.{DEPARTMENT}.v1"


def stop(error):
    """Without this a wrong password is tried again for ever."""
    if error.code() in (KafkaError._AUTHENTICATION, KafkaError._ALL_BROKERS_DOWN):
        print(error, file=sys.stderr)
        os._exit(1)


def login():
    with open(ENV["KAFKA_PASSWORD_FILE"], encoding="utf-8") as file:
        password = file.read().strip()
    ca = {"ssl.ca.location": ENV["KAFKA_CA_FILE"]} if "KAFKA_CA_FILE" in ENV else {}
    return {
        "bootstrap.servers": ENV["KAFKA_BROKERS"],
        "security.protocol": "SASL_SSL" if ca else "SASL_PLAINTEXT",
        "sasl.mechanisms": ENV.get("KAFKA_MECHANISM", "SCRAM-SHA-512"),
        "sasl.username": ENV["KAFKA_USERNAME"],
        "sasl.password": password,
        "error_cb": stop,
        **ca,
    }


def read():
    # The group's name must begin with the department's code and a dot.
    group = {"group.id": f"{DEPARTMENT}.python", "auto.offset.reset": "earliest", "enable.partition.eof": True}
    consumer = Consumer({**login(), **group})
    consumer.subscribe([INBOUND])
    ended = set()
    while len(ended) == 0 or len(ended) < len(consumer.assignment()):
        message = consumer.poll(1)
        if message is None:
            continue
        if message.error() is None:
            # A message may come twice: keep its `id` and take the second one for a repeat.
            print(message.value().decode("utf-8"))
        elif message.error().code() == KafkaError._PARTITION_EOF:
            ended.add(message.partition())
        else:
            raise KafkaException(message.error())
    consumer.close()


def answer(referral_id, given, on, reason=None):
    data = {"referralId": referral_id, "answer": given, "on": on}
    if reason is not None:
        data["reasonCode"] = reason
    # A new id for each message; the same again only when the very same message is sent again.
    message_id = str(uuid.uuid4())
    message = {
        "specversion": "1.0",
        "id": message_id,
        "source": f"/{DEPARTMENT}",
        "type": "department.referral-answered.v1",
        "subject": referral_id,
        "data": data,
    }
    failed = []
    producer = Producer({**login(), "acks": "all"})
    producer.produce(OUTBOUND, json.dumps(message).encode(), referral_id, on_delivery=lambda e, _: e and failed.append(e))
    producer.flush()
    if failed:
        raise KafkaException(failed[0])
    print(json.dumps({"id": message_id}))


if __name__ == "__main__":
    command, *words = sys.argv[1:] or [""]
    if command == "read":
        read()
    elif command == "answer":
        answer(*words)
    else:
        sys.exit(__doc__)
