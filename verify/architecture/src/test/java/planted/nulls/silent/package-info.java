/** Has a package-info and does not say what null means. */
package planted.nulls.silent;
