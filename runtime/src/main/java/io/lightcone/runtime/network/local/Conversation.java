package io.lightcone.runtime.network.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.runtime.invocation.OperationRefusedException;
import io.lightcone.runtime.namespace.Namespace;
import io.lightcone.runtime.namespace.NamespaceException;
import java.util.Locale;

/** What the server and one client say to each other. For one thread. */
final class Conversation implements AutoCloseable {
  private static final int LONGEST_NAME = 200;

  private final Namespace namespace;
  private OpenedNamespace access;

  Conversation(Namespace namespace) {
    this.namespace = namespace;
  }

  static Message refusal(String why) {
    return Message.of(Message.object().put("refused", why));
  }

  /** Does what is asked; what can't be done is refused, and the conversation goes on. */
  Message answer(Message asked) {
    try {
      return done(asked);
    } catch (LocalException | NamespaceException | OperationRefusedException e) {
      return refusal(e.getMessage());
    } catch (RuntimeException e) {
      return refusal("the namespace failed at it: " + e);
    }
  }

  private Message done(Message asked) {
    String what = asked.needed("do");
    if (what.equals("hello")) {
      return hello(asked);
    }
    if (access == null) {
      throw new LocalException("say hello first");
    }
    return switch (what) {
      case "put" -> put(asked);
      case "get" -> get(asked);
      case "latest" -> number("latest", access.latest(asked.needed("woof")));
      case "create" -> create(asked);
      case "list" -> Message.of(Shapes.of(access.list()));
      default -> throw new LocalException("unknown request: " + what);
    };
  }

  private Message hello(Message asked) {
    if (access != null) {
      throw new LocalException("hello was said already");
    }
    String client = asked.needed("client");
    if (client.length() > LONGEST_NAME) {
      throw new LocalException("name of the client is longer than " + LONGEST_NAME);
    }
    access = new OpenedNamespace(namespace, client);
    return Message.of(Message.object().put("name", namespace.name()));
  }

  private Message put(Message asked) {
    return number(
        "seqno", access.put(asked.needed("woof"), asked.text("handler"), asked.payload()));
  }

  private Message get(Message asked) {
    NamespaceAccess.Got got = access.get(asked.needed("woof"), asked.number("seqno"));
    ObjectNode head = Message.object().put("status", got.status().name().toLowerCase(Locale.ROOT));
    return got.payload() == null ? Message.of(head) : new Message(head, got.payload());
  }

  private Message create(Message asked) {
    access.create(Shapes.woof(asked.head().path("shape")));
    return Message.of(Message.object());
  }

  private static Message number(String field, long value) {
    return Message.of(Message.object().put(field, value));
  }

  @Override
  public void close() {
    if (access != null) {
      access.close();
    }
  }
}
