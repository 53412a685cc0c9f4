package io.lightcone.runtime.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lightcone.runtime.bundle.subject.FrostAlarm;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import io.lightcone.runtime.rewriter.FixedInterceptor;
import io.lightcone.runtime.rewriter.Hooks;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleLoaderTest {
  private static final String ENTRY = "io/lightcone/runtime/bundle/subject/Predictor.class";

  private final Bundle bundle = TestBundles.with("Predictor");
  private final BundleLoader loader = loader(bundle);

  private static BundleLoader loader(Bundle bundle) {
    FixedInterceptor fixed = new FixedInterceptor(5_000_000L, 1);
    return new BundleLoader(bundle, BundleLoaderTest.class.getClassLoader(), fixed);
  }

  @Test
  void shouldRunHandlersRewritten() throws Exception {
    Handler handler = loader.handlerClass("predict").getConstructor().newInstance();
    assertThat(handler).isNotInstanceOf(FrostAlarm.class);
    List<Object> put = new ArrayList<>();
    Invocation invocation =
        (Invocation)
            Proxy.newProxyInstance(
                Invocation.class.getClassLoader(),
                new Class<?>[] {Invocation.class},
                (proxy, method, arguments) -> put.add(arguments[1]) ? null : null);
    Hooks.bind(new FixedInterceptor(9_000_000L, 1));
    try {
      handler.handle(invocation, null);
    } finally {
      Hooks.unbind();
    }
    assertThat(put).containsExactly("9");
  }

  @Test
  void shouldInitialiseHandlersWithAFixedClock() throws Exception {
    loader.initialise();
    assertThat(loader.handlerClass("frostAlarm").getField("STARTED").getLong(null)).isEqualTo(5);
    assertThat(Hooks.bound()).isNull();
  }

  @Test
  void shouldSayWhichHandlerCantBeInitialised() {
    BundleLoader failing = loader(TestBundles.with("twins.Twins$Failing"));
    assertThatThrownBy(failing::initialise)
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("handler can't be initialised: ")
        .hasMessageContaining("Twins$Failing")
        .hasMessageContaining("NumberFormatException");
  }

  @Test
  void shouldShowTheRuntimesOwnClassesAndNoOthers() throws Exception {
    assertThat(loader.loadClass(Handler.class.getName())).isSameAs(Handler.class);
    assertThat(loader.loadClass("org.slf4j.Logger")).isSameAs(org.slf4j.Logger.class);
    assertThat(loader.loadClass("com.fasterxml.jackson.databind.ObjectMapper")).isNotNull();
    assertThat(loader.loadClass("java.sql.Date")).isNotNull();
    assertThatThrownBy(() -> loader.loadClass("org.objectweb.asm.ClassReader"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> loader.handlerClass("nobody"))
        .isInstanceOf(BundleException.class)
        .hasMessage("no handler of that name in the bundle: nobody");
  }

  @Test
  void shouldGiveTheBundlesResources() throws Exception {
    assertThat(loader.getResource(ENTRY).openStream().readAllBytes())
        .isEqualTo(bundle.resource(ENTRY));
    assertThat(loader.getResourceAsStream(ENTRY).readAllBytes()).isEqualTo(bundle.resource(ENTRY));
    assertThat(loader.getResources(ENTRY).asIterator()).toIterable().hasSize(1);
    assertThat(loader.getResource("logback-test.xml")).isNull();
  }
}
