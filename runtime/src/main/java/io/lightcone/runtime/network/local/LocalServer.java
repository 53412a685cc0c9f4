package io.lightcone.runtime.network.local;

import io.lightcone.runtime.environment.Scheduler;
import io.lightcone.runtime.namespace.Namespace;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves a namespace at the socket in its directory. Each connection is a client session, and has a
 * thread of its own. Safe for several threads.
 */
public final class LocalServer implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 256;

  private final Namespace namespace;
  private final Scheduler scheduler;
  private final SocketPlace place;
  private final UnixDomainSocketAddress address;
  private final ServerSocketChannel channel;
  private final Set<SocketChannel> connections = ConcurrentHashMap.newKeySet();

  private LocalServer(
      Namespace namespace, Scheduler scheduler, SocketPlace place, UnixDomainSocketAddress address)
      throws IOException {
    this.namespace = namespace;
    this.scheduler = scheduler;
    this.place = place;
    this.address = address;
    this.channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    channel.bind(address);
    SocketPlace.protect(address);
  }

  /**
   * Begins to serve.
   *
   * @param directory the namespace's
   * @throws LocalException if there can be no socket
   */
  public static LocalServer start(Path directory, Namespace namespace, Scheduler scheduler) {
    try {
      SocketPlace place = new SocketPlace(directory);
      LocalServer server = new LocalServer(namespace, scheduler, place, place.prepare());
      scheduler.spawn("accept", server::accept);
      return server;
    } catch (IOException e) {
      throw new LocalException("can't make a socket in " + directory + ": " + e.getMessage(), e);
    }
  }

  private void accept() {
    while (channel.isOpen()) {
      try {
        SocketChannel connection = channel.accept();
        if (connections.size() >= MOST_CONNECTIONS) {
          connection.close();
        } else {
          connections.add(connection);
          scheduler.spawn("client", () -> serve(connection));
        }
      } catch (IOException e) {
        // this client is gone, or the server was closed
      }
    }
  }

  private void serve(SocketChannel connection) {
    try (connection;
        Conversation conversation = new Conversation(namespace)) {
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(Channels.newInputStream(connection)));
      DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(connection)));
      talk(conversation, in, out);
    } catch (IOException e) {
      // the client went away: what it was told is in the journal
    } finally {
      connections.remove(connection);
    }
  }

  private static void talk(Conversation conversation, DataInputStream in, DataOutputStream out)
      throws IOException {
    try {
      for (Message next = Message.read(in); next != null; next = Message.read(in)) {
        conversation.answer(next).write(out);
      }
    } catch (LocalException e) {
      // what follows can't be understood any more
      Conversation.refusal(e.getMessage()).write(out);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      for (SocketChannel connection : connections) {
        connection.close();
      }
      place.remove(address);
    } catch (IOException e) {
      // the next one to serve here removes what is left
    }
  }
}
