package io.lightcone.workbench.graph;

import inet.ipaddr.IPAddressString;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.graphdb.config.Setting;

/** How the embedded database is set up: quiet, small, and closed to the outside. */
final class GraphSettings {
  private static final long MIB = 1 << 20;

  private GraphSettings() {}

  static Map<Setting<?>, Object> all() {
    Map<Setting<?>, Object> settings = new HashMap<>();
    settings.put(GraphDatabaseSettings.udc_enabled, false);
    settings.put(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF);
    settings.put(GraphDatabaseSettings.preallocate_logical_logs, false);
    settings.put(GraphDatabaseSettings.logical_log_rotation_threshold, 16 * MIB);
    settings.put(GraphDatabaseSettings.keep_logical_logs, "keep_none");
    settings.put(GraphDatabaseSettings.pagecache_memory, 128 * MIB);
    settings.put(GraphDatabaseSettings.pagecache_warmup_enabled, false);
    settings.put(GraphDatabaseSettings.memory_transaction_max_size, 256 * MIB);
    settings.put(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(100));
    settings.put(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ofMillis(500));
    settings.put(GraphDatabaseInternalSettings.vm_pause_monitor_enabled, false);
    settings.put(GraphDatabaseInternalSettings.dump_diagnostics, false);
    settings.put(BoltConnector.enabled, false);
    settings.put(HttpConnector.enabled, false);
    closeTheOutside(settings);
    return settings;
  }

  /** {@code LOAD CSV} is a read to Cypher: without this, a query could read files and networks. */
  private static void closeTheOutside(Map<Setting<?>, Object> settings) {
    settings.put(GraphDatabaseSettings.allow_file_urls, false);
    settings.put(
        GraphDatabaseInternalSettings.cypher_ip_blocklist,
        List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0")));
  }
}
