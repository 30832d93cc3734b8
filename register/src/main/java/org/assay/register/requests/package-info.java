/// What several processes have to know together of the requests that they get: what was answered
/// already, and who has asked too often.
@NullMarked
package org.assay.register.requests;

import org.jspecify.annotations.NullMarked;
