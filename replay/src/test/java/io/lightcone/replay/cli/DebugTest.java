package io.lightcone.replay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.IntegerValue;
import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.StringReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.ClassPrepareRequest;
import io.lightcone.replay.debughandlers.Weigh;
import io.lightcone.replay.session.Recordings;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real debugger attaches to {@code replay --debug}, as an IDE does. */
class DebugTest {
  private static final Path SOURCE =
      Path.of("src/test/java/io/lightcone/replay/debughandlers/Weigh.java");

  @TempDir static Path directory;
  private static String invocation;

  @BeforeAll
  static void record() throws Exception {
    invocation = Recordings.weigh(directory);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static int breakpointLine() throws IOException {
    List<String> lines = Files.readAllLines(SOURCE);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).endsWith("// breakpoint")) {
        return i + 1;
      }
    }
    throw new AssertionError("no line with a breakpoint in " + SOURCE);
  }

  /** The replay needs a moment to listen. */
  private static VirtualMachine attach(Process replay, int port) throws Exception {
    AttachingConnector connector =
        Bootstrap.virtualMachineManager().attachingConnectors().stream()
            .filter(candidate -> candidate.name().equals("com.sun.jdi.SocketAttach"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    arguments.get("hostname").setValue("127.0.0.1");
    arguments.get("port").setValue(Integer.toString(port));
    IOException failure = null;
    for (int tries = 0; tries < 600; tries++) {
      try {
        return connector.attach(arguments);
      } catch (IOException e) {
        failure = e;
        assertThat(replay.waitFor(50, TimeUnit.MILLISECONDS)).as("it has ended").isFalse();
      }
    }
    throw new AssertionError("can't attach", failure);
  }

  @Test
  void shouldStopAtABreakpointShowLocalsAndFieldsAndEndFaithful() throws Exception {
    int port = freePort();
    Process replay = TestMain.start("replay", directory, invocation, "--debug", port);
    try (BufferedReader err = replay.errorReader()) {
      assertThat(err.readLine())
          .startsWith("waiting 600 s for a debugger on 127.0.0.1:" + port + ", Ctrl-C to end: ")
          .endsWith("jdb -attach 127.0.0.1:" + port);
      VirtualMachine vm = attach(replay, port);
      List<String> seen = debug(vm);
      assertThat(seen).containsExactly("Weigh.java:" + breakpointLine(), "apple", "5");
      String out = new String(replay.getInputStream().readAllBytes());
      assertThat(out).endsWith(invocation + " is faithful, byte for byte\n");
      assertThat(replay.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(replay.exitValue()).isZero();
      assertThat(err.readLine()).as("nothing of the debugged JVM's own").isNull();
    } finally {
      replay.destroyForcibly();
    }
  }

  private static List<String> debug(VirtualMachine vm) throws Exception {
    List<String> seen = new ArrayList<>();
    ClassPrepareRequest prepared = vm.eventRequestManager().createClassPrepareRequest();
    prepared.addClassFilter(Weigh.class.getName());
    prepared.enable();
    vm.resume();
    try {
      for (EventSet events = next(vm); events != null; events = next(vm)) {
        for (Event event : events) {
          if (event instanceof ClassPrepareEvent prepare) {
            stopAtBreakpoint(vm, prepare.referenceType());
          } else if (event instanceof BreakpointEvent hit) {
            seen.addAll(look(hit));
          }
        }
        events.resume();
      }
    } catch (VMDisconnectedException e) {
      // it has ended
    }
    return seen;
  }

  private static EventSet next(VirtualMachine vm) throws InterruptedException {
    return vm.eventQueue().remove(30_000);
  }

  private static void stopAtBreakpoint(VirtualMachine vm, ReferenceType type) throws Exception {
    for (Location location : type.locationsOfLine(breakpointLine())) {
      vm.eventRequestManager().createBreakpointRequest(location).enable();
    }
  }

  private static List<String> look(BreakpointEvent hit) throws Exception {
    StackFrame frame = hit.thread().frame(0);
    Location at = hit.location();
    StringReference local = (StringReference) frame.getValue(frame.visibleVariableByName("thing"));
    ReferenceType type = frame.thisObject().referenceType();
    IntegerValue field = (IntegerValue) frame.thisObject().getValue(type.fieldByName("weighed"));
    return List.of(
        at.sourceName() + ":" + at.lineNumber(), local.value(), Integer.toString(field.value()));
  }

  @Test
  void shouldSayInOneLineThatAPortCannotBeUsed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      TestMain.Result result =
          TestMain.run("replay", directory, invocation, "--debug", taken.getLocalPort());
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err())
          .startsWith("lightcone replay: port can't be used (")
          .endsWith("), choose another: " + taken.getLocalPort() + "\n")
          .hasLineCount(1);
    }
    for (int port : new int[] {0, -1, 65_536}) {
      assertThat(TestMain.run("replay", directory, invocation, "--debug", port).err())
          .isEqualTo("lightcone replay: port must be 1 to 65535: " + port + "\n");
    }
  }

  @Test
  void shouldNotWaitForADebuggerWhereThereIsNothingToReplay() throws Exception {
    TestMain.Result result =
        TestMain.run("replay", directory, "shop/weigh@1", "--debug", freePort());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("lightcone replay: no such invocation").hasLineCount(1);
  }

  @Test
  void shouldGiveUpWaitingAfterTheTimeAskedFor() throws Exception {
    int port = freePort();
    TestMain.Result result =
        TestMain.run("replay", directory, invocation, "--debug", port, "--debug-wait", 1);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err().lines().toList())
        .hasSize(2)
        .last()
        .isEqualTo(
            "lightcone replay: no debugger attached within 1 s on port %d of 127.0.0.1"
                .formatted(port));
  }
}
