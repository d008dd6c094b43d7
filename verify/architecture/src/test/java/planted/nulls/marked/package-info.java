/** Says what null means. */
@NullMarked
package planted.nulls.marked;

import org.jspecify.annotations.NullMarked;
