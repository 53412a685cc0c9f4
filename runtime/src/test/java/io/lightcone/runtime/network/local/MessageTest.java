package io.lightcone.runtime.network.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MessageTest {
  private static byte[] written(Message message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    message.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static Message read(byte[] bytes) throws IOException {
    return Message.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static long seed() {
    String given = System.getProperty("lightcone.seed", "");
    long seed = given.isEmpty() ? new Random().nextLong() : Long.parseLong(given);
    System.out.println("MessageTest -Dlightcone.seed=" + seed);
    return seed;
  }

  @Test
  void shouldReadWhatItWrote() throws IOException {
    byte[] payload = {0, -1, 10, 13};
    Message message = new Message(Message.object().put("do", "put").put("n", 7), payload);
    Message back = read(written(message));
    assertThat(back.head()).isEqualTo(message.head());
    assertThat(back.payload()).isEqualTo(payload);
    assertThat(back.number("n")).isEqualTo(7);
    assertThat(read(new byte[0])).isNull();
  }

  @Test
  void shouldRefuseWhatIsNoMessageWithOneClearSentence() throws IOException {
    assertThatThrownBy(() -> read("GET / HTTP/1.1\r\n\r\n".getBytes("UTF-8")))
        .isInstanceOf(LocalException.class)
        .hasMessageContaining("its length is absurd: 1195725856");
    byte[] other = written(Message.of(Message.object()));
    other[4] = 9;
    assertThatThrownBy(() -> read(other))
        .hasMessage("the other side speaks another version of the protocol, not 1: 9");
    byte[] list = written(Message.of(Message.object()));
    list[9] = '[';
    list[10] = ']';
    assertThatThrownBy(() -> read(list)).hasMessage("not a message, its head is no JSON object");
  }

  @Test
  void shouldSurviveAnyBytes() throws IOException {
    Random random = new Random(seed());
    byte[] whole =
        written(new Message(Message.object().put("do", "put").put("woof", "in"), new byte[50]));
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = whole.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      int length = random.nextInt(bytes.length + 1);
      try {
        read(java.util.Arrays.copyOf(bytes, length));
      } catch (LocalException | IOException e) {
        assertThat(e.getMessage() == null ? "" : e.getMessage()).doesNotContain("\tat ");
      }
    }
  }

  @Test
  void shouldNotTakeMemoryForALengthAlone() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(90 << 20);
    out.writeByte(Message.VERSION);
    out.writeInt(2);
    out.writeBytes("{}");
    assertThatThrownBy(() -> read(bytes.toByteArray()))
        .isInstanceOf(IOException.class)
        .hasMessage("the connection ended within a message");
  }
}
