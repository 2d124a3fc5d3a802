"""Follows a topic of the hub from the beginning and prints each change; Ctrl-C ends it.

Usage: python3 follow.py PARTNER.json TOPIC [--once]
Needs confluent-kafka >= 2.6.1: older librdkafka cannot log in to Kafka 4 with SCRAM.
With --once it ends when it has reached the end of every partition.
"""

import json
import sys

from confluent_kafka import Consumer, KafkaError


def main() -> None:
    access_file, topic = sys.argv[1:3]
    once = "--once" in sys.argv
    with open(access_file, encoding="utf-8") as file:
        access = json.load(file)
    consumer = Consumer(
        {
            "bootstrap.servers": access["brokers"],
            "security.protocol": "SASL_PLAINTEXT",
            "sasl.mechanism": "SCRAM-SHA-512",
            "sasl.username": access["username"],
            "sasl.password": access["password"],
            "group.id": access["username"] + ".python",
            "auto.offset.reset": "earliest",
            "enable.partition.eof": once,
        }
    )
    consumer.subscribe([topic])
    ended = set()
    try:
        while True:
            message = consumer.poll(1.0)
            if message is None:
                continue
            if message.error():
                if message.error().code() != KafkaError._PARTITION_EOF:
                    sys.exit(f"{topic}: {message.error().str()}")
                ended.add(message.partition())
                if len(ended) == len(consumer.assignment()):
                    return
                continue
            headers = {name: value.decode() for name, value in message.headers() or []}
            key = message.key().decode()
            snapshot = message.value().decode() if message.value() is not None else "(erased)"
            print(f"{headers['ce_type']} {key} #{int(headers['ce_sequence'])} {snapshot}", flush=True)
    except KeyboardInterrupt:
        pass
    finally:
        consumer.close()


main()
