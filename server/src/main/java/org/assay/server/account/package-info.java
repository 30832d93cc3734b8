/// The pages on which people sign in, and on which they and administrators look after accounts.
@NullMarked
package org.assay.server.account;

import org.jspecify.annotations.NullMarked;
