package io.lightcone.runtime.rewriter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RewrittenStateTest {
  private final RewrittenSubjects subjects = new RewrittenSubjects();
  private final ScriptedInterceptor interceptor = new ScriptedInterceptor();

  @Test
  void shouldTellOfStaticFieldsWrittenOutsideInitialisers() throws Exception {
    assertThat(subjects.bound(interceptor, "State", "count")).isEqualTo(2);
    assertThat(interceptor.statics).containsExactly(RewrittenSubjects.PACKAGE + "State.counter");
    assertThat(subjects.plain("State", "count")).isEqualTo(3);
    assertThat(interceptor.statics).hasSize(1);
  }

  @Test
  void shouldLetAFailingInitialiserFailAsItWould() throws Exception {
    assertThat(subjects.bound(interceptor, "State", "failing")).isEqualTo("at once");
    assertThat(Hooks.bound()).isNull();
  }

  @Test
  void shouldStillReachItsOwnPrivateMethodsByReflection() throws Exception {
    assertThat(subjects.bound(interceptor, "State", "ownPrivateMethod")).isEqualTo("secret");
  }

  @Test
  void shouldRunInitialisersOutsideTheInvocationThatCausesThem() throws Exception {
    List<?> seen = (List<?>) subjects.bound(interceptor, "State", "initialised");
    assertThat(seen.get(0)).isEqualTo(1000L);
    assertThat(interceptor.asked).isEmpty();
    assertThat(new RewrittenSubjects().plain("State", "initialised")).isEqualTo(seen);
  }

  @Test
  void shouldNestBindings() {
    ScriptedInterceptor inner = new ScriptedInterceptor();
    assertThat(Hooks.bind(interceptor)).isNull();
    assertThat(Hooks.bind(inner)).isSameAs(interceptor);
    assertThat(Hooks.bound()).isSameAs(inner);
    Hooks.unbind();
    assertThat(Hooks.bound()).isSameAs(interceptor);
    Hooks.unbind();
    assertThat(Hooks.bound()).isNull();
  }

  @Test
  void shouldAnswerInitialisersFixedly() {
    FixedInterceptor fixed = new FixedInterceptor(5, 6);
    assertThat(fixed.wallNanos()).isEqualTo(5);
    assertThat(List.of(fixed.randomBits("a"), fixed.randomBits("a"), fixed.randomBits("b")))
        .doesNotHaveDuplicates();
    assertThat(new FixedInterceptor(5, 6).randomBits("b"))
        .isEqualTo(new FixedInterceptor(5, 6).randomBits("b"));
    assertThat(fixed.named("x").randomBits("a")).isNotEqualTo(fixed.named("y").randomBits("a"));
  }
}
