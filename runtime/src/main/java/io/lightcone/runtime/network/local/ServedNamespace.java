package io.lightcone.runtime.network.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.runtime.handler.Element;
import io.lightcone.tracer.event.WooFInfo;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A namespace that another process of this machine serves. A request that gets no answer may or may
 * not have been done; it is never sent again.
 */
public final class ServedNamespace implements NamespaceAccess {
  private final Path directory;
  private final SocketChannel channel;
  private final DataInputStream in;
  private final DataOutputStream out;

  private ServedNamespace(Path directory, SocketChannel channel) {
    this.directory = directory;
    this.channel = channel;
    this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
    this.out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
  }

  /**
   * Reaches the process that serves a directory's namespace.
   *
   * @param client names the session
   * @return empty if nobody serves it
   * @throws LocalException if somebody does, and refuses
   */
  public static Optional<ServedNamespace> connect(Path directory, String client) {
    SocketChannel channel = null;
    try {
      UnixDomainSocketAddress address = new SocketPlace(directory).find();
      if (address == null) {
        return Optional.empty();
      }
      channel = SocketChannel.open(address);
    } catch (IOException e) {
      return Optional.empty(); // left by a process that was killed
    }
    ServedNamespace served = new ServedNamespace(directory, channel);
    try {
      served.ask(Message.of(Message.object().put("do", "hello").put("client", client)));
      return Optional.of(served);
    } catch (RuntimeException e) {
      served.close();
      throw e;
    }
  }

  private Message ask(Message request) {
    Message answer;
    try {
      request.write(out);
      answer = Message.read(in);
    } catch (IOException e) {
      throw gone(e);
    }
    if (answer == null) {
      throw gone(null);
    }
    String refused = answer.text("refused");
    if (refused != null) {
      throw new LocalException(refused);
    }
    return answer;
  }

  private LocalException gone(IOException e) {
    return new LocalException(
        "whoever serves the namespace went away before it answered, what was asked may or may not"
            + " be done: "
            + directory,
        e);
  }

  private static ObjectNode head(String what, String woof) {
    return Message.object().put("do", what).put("woof", woof);
  }

  @Override
  public void create(WooFInfo woof) {
    ObjectNode head = Message.object().put("do", "create");
    head.set("shape", Shapes.of(woof));
    ask(Message.of(head));
  }

  @Override
  public long put(String woof, String handler, byte[] payload) {
    return ask(new Message(head("put", woof).put("handler", handler), payload)).number("seqno");
  }

  @Override
  public Got get(String woof, long seqno) {
    Message answer = ask(Message.of(head("get", woof).put("seqno", seqno)));
    Element.Status status =
        Element.Status.valueOf(answer.needed("status").toUpperCase(Locale.ROOT));
    return new Got(status, status == Element.Status.FOUND ? answer.payload() : null);
  }

  @Override
  public long latest(String woof) {
    return ask(Message.of(head("latest", woof))).number("latest");
  }

  @Override
  public Listing list() {
    return Shapes.listing(ask(Message.of(Message.object().put("do", "list"))).head());
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // nothing hangs on it any more
    }
  }
}
