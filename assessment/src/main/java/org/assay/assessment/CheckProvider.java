package org.assay.assessment;

import java.util.List;

/// Brings the checks of one heading. Providers register themselves in
/// `META-INF/services/org.assay.assessment.CheckProvider`.
public interface CheckProvider {

  List<Check> checks();
}
