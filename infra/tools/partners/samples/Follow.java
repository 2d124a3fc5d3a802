import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Follows topics of the hub from the beginning and prints each change; Ctrl-C ends it.
 *
 * <p>HUB_BROKERS=… HUB_USERNAME=… HUB_PASSWORD=… java -cp 'kafka-clients-4.1.1.jar:slf4j-api.jar' Follow.java TOPIC …
 * With --first it ends after one change, with --once when it has reached the end of every partition.
 */
public final class Follow {
  public static void main(String[] arguments) {
    List<String> topics = Arrays.stream(arguments).filter(a -> !a.startsWith("--")).toList();
    boolean first = Arrays.asList(arguments).contains("--first");
    boolean once = Arrays.asList(arguments).contains("--once");
    Map<String, Long> sequences = new HashMap<>();
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings())) {
      consumer.subscribe(topics);
      while (true) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
          long sequence = Long.parseLong(header(record, "ce_sequence"));
          Long last = sequences.put(record.topic() + "/" + record.key(), sequence);
          if (last != null && last >= sequence) continue; // a repetition
          String snapshot = record.value() == null ? "(gone)" : record.value();
          System.out.printf(
              "%d %s %s #%d %s%n",
              record.partition(), header(record, "ce_type"), record.key(), sequence, snapshot);
          if (first) return;
        }
        if (once && atEnd(consumer)) return;
      }
    }
  }

  private static Properties settings() {
    String username = System.getenv("HUB_USERNAME");
    Properties settings = new Properties();
    settings.put("bootstrap.servers", System.getenv("HUB_BROKERS"));
    settings.put("security.protocol", "SASL_PLAINTEXT");
    settings.put("sasl.mechanism", "SCRAM-SHA-512");
    settings.put(
        "sasl.jaas.config",
        String.format(
            "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";",
            username, System.getenv("HUB_PASSWORD")));
    // Groups begin with the partner's name: a second account, NAME~2, uses those of the first.
    settings.put("group.id", System.getenv().getOrDefault("HUB_GROUP", username.split("~")[0] + ".java"));
    settings.put("auto.offset.reset", "earliest");
    settings.put("key.deserializer", StringDeserializer.class.getName());
    settings.put("value.deserializer", StringDeserializer.class.getName());
    return settings;
  }

  private static String header(ConsumerRecord<String, String> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static boolean atEnd(KafkaConsumer<String, String> consumer) {
    if (consumer.assignment().isEmpty()) return false;
    return consumer.endOffsets(consumer.assignment()).entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }
}
