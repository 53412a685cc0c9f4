/**
 * Holds the documents to what they say: their links lead somewhere, their commands run, their Java
 * compiles and runs, and what they promise to explain is explained.
 *
 * <p>It is in the module that is built last, because commands need a built tree. Nothing may use
 * it.
 *
 * <p>What a page may say about a block, in HTML comments on the lines above it:
 *
 * <ul>
 *   <li>{@code <!-- not run: REASON -->}: a {@code sh} or {@code java} block that no test can run;
 *       {@code DocumentsTest} lists them all
 *   <li>{@code <!-- exit N -->}: the block ends with this exit code instead of 0
 *   <li>{@code <!-- until stopped -->}: the one command of the block goes on while the rest of the
 *       page is run
 *   <li>{@code <!-- file: PATH -->}: the block is the content of this file
 *   <li>{@code <!-- output -->}: each line of the block is in the output of the last block that
 *       ran, in this order; {@code ...} stands for anything
 * </ul>
 */
package io.lightcone.documents;
