package io.lightcone.runtime.network.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.namespace.LoadedBundle;
import io.lightcone.runtime.namespace.Namespace;
import io.lightcone.runtime.namespace.Options;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.WooFInfo;
import java.io.DataInputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LocalServerTest {
  private static final LoadedBundle HANDLERS =
      LoadedBundle.load(
          Bundle.of(Path.of("target/test-classes"), List.of("io.lightcone.runtime.testhandlers")));

  @TempDir Path temp;
  private Path directory;
  private Environment world;
  private Namespace namespace;
  private LocalServer server;

  @BeforeEach
  void serve() {
    directory = temp.resolve("n");
    world = Environment.real();
    namespace = Namespace.open(directory, Options.defaults(), world);
    namespace.deploy(HANDLERS);
    namespace.create("in");
    namespace.create("out");
    server = LocalServer.start(directory, namespace, world.scheduler());
  }

  @AfterEach
  void end() {
    server.close();
    namespace.close();
    world.close();
  }

  private ServedNamespace client(String name) {
    return ServedNamespace.connect(directory, name).orElseThrow();
  }

  @Test
  void shouldDoWhatAClientAsks() {
    try (ServedNamespace client = client("c")) {
      client.create(new WooFInfo("more", 3, true, 2, Dispatch.SERIAL));
      assertThat(client.put("more", null, new byte[] {1, 2, 3})).isEqualTo(1);
      assertThat(client.put("more", null, new byte[] {4, 5, 6})).isEqualTo(2);
      assertThat(client.put("more", null, new byte[] {7, 8, 9})).isEqualTo(3);
      assertThat(client.get("more", 3).payload()).containsExactly(7, 8, 9);
      assertThat(client.get("more", 1).status()).isEqualTo(Element.Status.EXPIRED);
      assertThat(client.get("more", 4).status()).isEqualTo(Element.Status.ABSENT);
      assertThat(client.latest("more")).isEqualTo(3);
      Listing listing = client.list();
      assertThat(listing.handlers()).contains("relay", "fails");
      assertThat(listing.woofs().get(2).info())
          .isEqualTo(new WooFInfo("more", 3, true, 2, Dispatch.SERIAL));
      assertThat(listing.woofs().get(2).elements()).isEqualTo(2);
    }
  }

  @Test
  void shouldTriggerHandlersAndGiveEachConnectionASessionOfItsOwn() {
    try (ServedNamespace one = client("one");
        ServedNamespace other = client("other")) {
      one.put("in", "relay", "hello".getBytes(StandardCharsets.UTF_8));
      other.put("in", "relay", "there".getBytes(StandardCharsets.UTF_8));
      assertThat(namespace.awaitIdle(Duration.ofSeconds(20))).isTrue();
      assertThat(one.latest("out")).isEqualTo(2);
    }
  }

  @Test
  void shouldRefuseWithASentenceAndGoOn() {
    try (ServedNamespace client = client("c")) {
      assertThatThrownBy(() -> client.put("nowhere", null, new byte[1]))
          .isInstanceOf(LocalException.class)
          .hasMessage("no such woof, create it first: nowhere");
      assertThatThrownBy(() -> client.put("in", "nobody", new byte[1]))
          .hasMessage("no such handler, deploy its bundle first: nobody");
      assertThatThrownBy(() -> client.put("woof://peer/x/../y", null, new byte[1]))
          .isInstanceOf(LocalException.class);
      assertThat(client.put("in", null, new byte[1])).isEqualTo(1);
    }
  }

  @Test
  void shouldSurviveAClientThatTalksNonsense() throws Exception {
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(directory.resolve("socket"));
    try (SocketChannel channel = SocketChannel.open(address)) {
      channel.write(ByteBuffer.wrap("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
      Message answer = Message.read(new DataInputStream(Channels.newInputStream(channel)));
      assertThat(answer.text("refused")).startsWith("not a message");
    }
    try (ServedNamespace client = client("c")) {
      assertThat(client.put("in", null, new byte[1])).isEqualTo(1);
    }
  }

  @Test
  void shouldLetNobodyButTheOwnerIn() throws Exception {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("socket"))))
        .isEqualTo("rw-------");
  }

  @Test
  void shouldTellAClientWhoseServerWentAway() {
    try (ServedNamespace client = client("c")) {
      server.close();
      assertThatThrownBy(() -> client.put("in", null, new byte[1]))
          .isInstanceOf(LocalException.class)
          .hasMessageContaining("may or may not be done");
    }
    assertThat(ServedNamespace.connect(directory, "late")).isEmpty();
    assertThat(directory.resolve("socket")).doesNotExist();
  }

  @Test
  void shouldServeWhereThePathIsTooLongForASocket() {
    Path deep = temp.resolve("a".repeat(60)).resolve("b".repeat(60)).resolve("n");
    try (Namespace far = Namespace.open(deep, Options.defaults().named("far"), world);
        LocalServer serving = LocalServer.start(deep, far, world.scheduler())) {
      assertThat(serving).isNotNull();
      assertThat(deep.resolve("socket")).doesNotExist();
      try (ServedNamespace client = ServedNamespace.connect(deep, "c").orElseThrow()) {
        assertThat(client.list().name()).isEqualTo("far");
      }
    }
    assertThat(deep.resolve("socket.path")).doesNotExist();
  }

  @Test
  void shouldReplaceASocketThatAKilledProcessLeft() throws Exception {
    Path stale = temp.resolve("m");
    Files.createDirectories(stale);
    Files.writeString(stale.resolve("socket"), "left");
    assertThat(ServedNamespace.connect(stale, "c")).isEmpty();
    try (Namespace again = Namespace.open(stale, Options.defaults(), world);
        LocalServer serving = LocalServer.start(stale, again, world.scheduler())) {
      assertThat(serving).isNotNull();
      ServedNamespace.connect(stale, "c").orElseThrow().close();
    }
  }
}
