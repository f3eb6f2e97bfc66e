/* The digits network as SQL functions: digit(image) and digit_scores(image), an image being 784 bytes of grey. */
#include <postgres.h>
/* postgres.h first */
#include <catalog/pg_type.h>
#include <fmgr.h>
#include <utils/array.h>

#include "digits.h" /* made by tenon-embed */

PG_MODULE_MAGIC;

static void score(bytea* image, float* scores) {
  float pixels[DIGITS_INPUT_FLOATS];
  const unsigned char* grey = (const unsigned char*)VARDATA_ANY(image);
  if (VARSIZE_ANY_EXHDR(image) != DIGITS_INPUT_FLOATS)
    ereport(ERROR,
            (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("an image has %d bytes, 28 rows of 28, and this has %d",
                                                              DIGITS_INPUT_FLOATS, (int)VARSIZE_ANY_EXHDR(image))));
  for (int i = 0; i < DIGITS_INPUT_FLOATS; ++i) pixels[i] = (float)grey[i] / 255;
  (void)digits_run(pixels, scores);
}

PG_FUNCTION_INFO_V1(digit);
Datum digit(PG_FUNCTION_ARGS) {
  float scores[DIGITS_OUTPUT_FLOATS];
  int best = 0;
  score(PG_GETARG_BYTEA_PP(0), scores);
  for (int i = 1; i < DIGITS_OUTPUT_FLOATS; ++i)
    if (scores[i] > scores[best]) best = i;
  PG_RETURN_INT32(best);
}

PG_FUNCTION_INFO_V1(digit_scores);
Datum digit_scores(PG_FUNCTION_ARGS) {
  float scores[DIGITS_OUTPUT_FLOATS];
  Datum elements[DIGITS_OUTPUT_FLOATS];
  score(PG_GETARG_BYTEA_PP(0), scores);
  for (int i = 0; i < DIGITS_OUTPUT_FLOATS; ++i) elements[i] = Float4GetDatum(scores[i]);
  PG_RETURN_ARRAYTYPE_P(construct_array(elements, DIGITS_OUTPUT_FLOATS, FLOAT4OID, sizeof(float4), true, TYPALIGN_INT));
}
