"""Follows topics of the hub from the beginning and prints each change; Ctrl-C ends it.

Usage: HUB_BROKERS=… HUB_USERNAME=… HUB_PASSWORD=… python3 follow.py TOPIC [TOPIC …] [--first | --once]
Needs confluent-kafka >= 2.6.1: older ones cannot log in to Kafka 4 with SCRAM.
With --first it ends after one change, with --once when it has reached the end of every partition.
"""

import os
import sys

from confluent_kafka import Consumer, KafkaError


def main() -> None:
    topics = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    first, once = "--first" in sys.argv, "--once" in sys.argv
    username = os.environ["HUB_USERNAME"]
    consumer = Consumer(
        {
            "bootstrap.servers": os.environ["HUB_BROKERS"],
            "security.protocol": "SASL_PLAINTEXT",
            "sasl.mechanism": "SCRAM-SHA-512",
            "sasl.username": username,
            "sasl.password": os.environ["HUB_PASSWORD"],
            # Groups begin with the partner's name: a second account, NAME~2, uses those of the first.
            "group.id": os.environ.get("HUB_GROUP", username.split("~")[0] + ".python"),
            "auto.offset.reset": "earliest",
            "enable.partition.eof": once,
        }
    )
    consumer.subscribe(topics)
    sequences: dict[tuple[str, str], int] = {}
    ended = set()
    try:
        while True:
            message = consumer.poll(1.0)
            if message is None:
                continue
            if message.error():
                if message.error().code() != KafkaError._PARTITION_EOF:
                    sys.exit(f"{', '.join(topics)}: {message.error().str()}")
                ended.add((message.topic(), message.partition()))
                if len(ended) == len(consumer.assignment()):
                    return
                continue
            headers = {name: value.decode() for name, value in message.headers() or []}
            key, sequence = message.key().decode(), int(headers["ce_sequence"])
            if sequence <= sequences.get((message.topic(), key), 0):
                continue  # a repetition
            sequences[(message.topic(), key)] = sequence
            snapshot = message.value().decode() if message.value() is not None else "(gone)"
            print(f"{message.partition()} {headers['ce_type']} {key} #{sequence} {snapshot}", flush=True)
            if first:
                return
    except KeyboardInterrupt:
        pass
    finally:
        consumer.close()


main()
