/* A C program that asks the network what it is, and what it makes of an empty image and of a bar. */
#include <digits.h> /* made by tenon_embed */
#include <stdio.h>

static int best(const float* scores) {
  int digit = 0;
  for (int i = 1; i < DIGITS_OUTPUT_FLOATS; ++i)
    if (scores[i] > scores[digit]) digit = i;
  return digit;
}

int main(void) {
  static float images[2][DIGITS_INPUT_FLOATS], scores[2][DIGITS_OUTPUT_FLOATS];
  printf("%d input of rank %d, [%d, %d, %d]; fingerprint %016llx; Tenon %s\n", digits_input_count(),
         digits_input_rank(0), digits_input_extent(0, 0), digits_input_extent(0, 1), digits_input_extent(0, 2),
         (unsigned long long)digits_fingerprint(), digits_version());
  for (int y = 4; y < 24; ++y) images[1][28 * y + 13] = images[1][28 * y + 14] = 1;
  if (digits_batch(2, images[0], scores[0]) != 0) return 1;
  printf("A bar looks like a %d.\n", best(scores[1]));

  float once[DIGITS_OUTPUT_FLOATS];
  if (digits_run(images[1], once) != 0 || digits_run(NULL, once) != 1 || digits_batch(1, images[0], NULL) != 1)
    return 1;
  if (digits_input_rank(1) != -1 || digits_input_extent(0, 3) != -1 || digits_output_extent(-1, 0) != -1) return 1;
  return best(scores[1]) == 1 && best(once) == 1 ? 0 : 1;
}
