#!/bin/sh
# Creates the SCRAM users that the set-up has listed, one "name password" a line.
set -eu
login='org.apache.kafka.common.security.plain.PlainLoginModule required username="admin" password="local-use-only";'
printf 'security.protocol=SASL_PLAINTEXT\nsasl.mechanism=PLAIN\nsasl.jaas.config=%s\n' "$login" > /tmp/admin.properties
while read -r name password; do
  /opt/kafka/bin/kafka-configs.sh --bootstrap-server kafka:9092 --command-config /tmp/admin.properties \
    --alter --entity-type users --entity-name "$name" \
    --add-config "SCRAM-SHA-512=[iterations=8192,password=$password]"
done < /run/hub/kafka/users
