package io.lightcone.workbench.graph;

import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AbstractSecurityLog;
import org.neo4j.internal.kernel.api.security.AccessMode;
import org.neo4j.internal.kernel.api.security.AuthSubject;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.database.PrivilegeDatabaseReference;

/** May read and nothing else: the kernel itself refuses writes, whatever the query says. */
final class ReadOnlyLogin extends LoginContext {
  ReadOnlyLogin() {
    super(AuthSubject.ANONYMOUS, ClientConnectionInfo.EMBEDDED_CONNECTION);
  }

  @Override
  public SecurityContext authorize(
      IdLookup lookup, PrivilegeDatabaseReference database, AbstractSecurityLog log) {
    return new SecurityContext(subject(), AccessMode.Static.READ, connectionInfo(), null);
  }
}
