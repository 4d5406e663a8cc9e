/* Runs rows: each is one call of a by-hand program (ganviz/gan/byhand), on the memory of torch's own tensors.
 *
 * A torch call costs about a microsecond before it computes anything, and a step of two small networks makes fifty.
 * What a row does is what its torch call does, in float32: same formula, same treatment of NaN. Sums are written out in
 * lanes whose number does not depend on the processor, and every element of a product is summed in the order of k, so
 * that all variants with fused multiply-add give equal bits.
 *
 * Matrices are (m, n) with strides in elements: element (i, j) of `a` is a[i * a0 + j * a1]. A stride of 0 repeats.
 */
#include <math.h>
#include <stdint.h>
#include <string.h>

typedef int64_t Int;

typedef struct {
    Int kind;
    void *a, *b, *c, *out, *d, *e;
    Int m, n, k;
    Int a0, a1, b0, b1, c0, c1, o0, o1;
    double s0, s1, s2, s3, s4, s5;
    Int a_step, out_step; /* bytes by which a and out are further on in each step */
    Int number;           /* which of a step's numbers is s0; -1: it stays as it is */
} Row;

#if defined(__AVX512F__)
enum { LANES = 16, BLOCK_ROWS = 8 };
#elif defined(__AVX2__)
enum { LANES = 8, BLOCK_ROWS = 6 };
#else
enum { LANES = 4, BLOCK_ROWS = 8 };
#endif
enum { SUM_LANES = 8 }; /* of every sum, whatever the processor */
typedef float Vector __attribute__((vector_size(LANES * 4), aligned(4), may_alias));
typedef float Lanes __attribute__((vector_size(SUM_LANES * 4), aligned(4), may_alias));
typedef float Half __attribute__((vector_size(SUM_LANES * 2), aligned(4), may_alias));

/* A product goes through b in panels of so many columns, of which a block of rows has all sums in registers. */
enum { PANEL = 2 * LANES };
enum { NEAR = 1 << 12, FAR = 1 << 16 }; /* floats that the first cache and the second keep, beside what goes by */

#define INLINE static inline __attribute__((always_inline))

/* Before a loop each of whose turns keeps to its own element, also where it writes over what it reads: clang would take
 * that for an overlap, and go element by element. */
#if defined(__clang__)
#define ALONE _Pragma("clang loop vectorize(assume_safety)")
#else
#define ALONE
#endif

static __thread float packed_a[FAR], packed_b[NEAR];

/* What rows say of those that follow: how many are left out, and, if steps are to end here, why. */
static __thread Int left_out, halted;

/* --- numbers ------------------------------------------------------------------------------------------------------- */

/* e^x by 2^k e^r with |r| <= log(2) / 2, and a polynomial for e^r (Cephes, expf). */
INLINE float exponential(float x) {
    float bounded = x < -87.3f ? -87.3f : x > 88.f ? 88.f : x;
    bounded = bounded == bounded ? bounded : 0.f;
    float k = floorf(bounded * 1.44269504088896341f + .5f);
    float r = bounded - k * .693359375f + k * 2.12194440e-4f;
    float p = 1.9875691500e-4f;
    p = p * r + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    p = p * r * r + r + 1.f;
    union { int32_t bits; float number; } power = { ((int32_t)k + 127) << 23 };
    p *= power.number;
    p = x > 88.72f ? INFINITY : x < -103.9f ? 0.f : p;
    return x == x ? p : x;
}

/* e^x - 1: by its series near 0, where the 1 would take all digits. */
INLINE float exponential_minus_one(float x) {
    float near_0 = x * (1.f + x * (.5f + x * (1.f / 6 + x * (1.f / 24 + x * (1.f / 120 + x * (1.f / 720 + x / 5040.f))))));
    return fabsf(x) < .35f ? near_0 : exponential(x) - 1.f;
}

INLINE float sigmoid(float x) { return 1.f / (1.f + exponential(-x)); }

/* log(1 + e) for 0 <= e <= 1, by 2 artanh(e / (2 + e)). */
INLINE float log_of_one_and(float e) {
    float u = e / (2.f + e), w = u * u;
    return 2.f * u * (1.f + w * (1.f / 3 + w * (1.f / 5 + w * (1.f / 7 + w * (1.f / 9 + w * (1.f / 11))))));
}

/* log(1 + e^x); torch takes x itself above 20. */
INLINE float softplus(float x) { return (x > 0.f ? x : x <= 0.f ? 0.f : x) + log_of_one_and(exponential(-fabsf(x))); }

/* Cephes, tanhf: a polynomial near 0, where 1 - 2 / (e^2x + 1) would lose digits. */
INLINE float hyperbolic_tangent(float x) {
    float z = x * x;
    float near_0 = ((((-5.70498872745e-3f * z + 2.06390887954e-2f) * z - 5.37397155531e-2f) * z + 1.33314422036e-1f) * z
                    - 3.33332819422e-1f) * z * x + x;
    return fabsf(x) < .625f ? near_0 : 1.f - 2.f / (exponential(2.f * x) + 1.f);
}

/* The normal distribution function and its density. */
INLINE float normal_share(float x) { return .5f * (1.f + erff(x * .70710678118654752f)); }
INLINE float normal_density(float x) { return .3989422804014327f * exponential(-.5f * x * x); }

/* --- products ------------------------------------------------------------------------------------------------------ */

/* out[0..rows)[0..vectors * LANES) = first + a b; rows of b are contiguous, and those of first, which may be one. */
#define PRODUCT_BLOCK(rows, vectors)                                                                                    \
    INLINE void block_##rows##_##vectors(const float *a, Int a0, Int a1, const float *b, Int b0, const float *first,    \
                                         Int f0, float *out, Int o0, Int k) {                                           \
        Vector sum[rows][vectors];                                                                                      \
        for (int i = 0; i < rows; i++)                                                                                  \
            for (int v = 0; v < vectors; v++) sum[i][v] = *(const Vector *)(first + i * f0 + v * LANES);                \
        for (Int l = 0; l < k; l++) {                                                                                   \
            Vector row[vectors];                                                                                        \
            for (int v = 0; v < vectors; v++) row[v] = *(const Vector *)(b + l * b0 + v * LANES);                       \
            for (int i = 0; i < rows; i++) {                                                                            \
                float factor = a[i * a0 + l * a1];                                                                      \
                for (int v = 0; v < vectors; v++) sum[i][v] += factor * row[v];                                         \
            }                                                                                                           \
        }                                                                                                               \
        for (int i = 0; i < rows; i++)                                                                                  \
            for (int v = 0; v < vectors; v++) *(Vector *)(out + i * o0 + v * LANES) = sum[i][v];                        \
    }

/* The same for all n columns; a panel of b is `next` after the one before, and one of first `f1`. */
#define PRODUCT_ROWS(rows)                                                                                              \
    PRODUCT_BLOCK(rows, 2)                                                                                              \
    PRODUCT_BLOCK(rows, 1)                                                                                              \
    INLINE void rows_##rows(const float *a, Int a0, Int a1, const float *b, Int b0, Int next, const float *first,       \
                            Int f0, Int f1, float *out, Int o0, Int n, Int k) {                                         \
        for (; n >= PANEL; n -= PANEL, b += next, first += f1, out += PANEL)                                            \
            block_##rows##_2(a, a0, a1, b, b0, first, f0, out, o0, k);                                                  \
        if (n == LANES) block_##rows##_1(a, a0, a1, b, b0, first, f0, out, o0, k);                                      \
        else if (n) { /* not all of a vector is there */                                                                \
            float room[rows * PANEL] = {0};                                                                             \
            for (int i = 0; i < rows; i++)                                                                              \
                for (Int j = 0; j < n; j++) room[i * PANEL + j] = first[i * f0 + j];                                    \
            if (n > LANES) block_##rows##_2(a, a0, a1, b, b0, room, PANEL, room, PANEL, k);                             \
            else block_##rows##_1(a, a0, a1, b, b0, room, PANEL, room, PANEL, k);                                       \
            for (int i = 0; i < rows; i++)                                                                              \
                for (Int j = 0; j < n; j++) out[i * o0 + j] = room[i * PANEL + j];                                      \
        }                                                                                                               \
    }

#if defined(__AVX2__) && !defined(__AVX512F__)
PRODUCT_ROWS(6)
#define ROWS_OF_BLOCK rows_6
#else
PRODUCT_ROWS(8)
#define ROWS_OF_BLOCK rows_8
#endif
PRODUCT_ROWS(4)
PRODUCT_ROWS(2)
PRODUCT_ROWS(1)

/* out (m, n) = first + a (m, k) b (k, n), where blocks of rows of a are `step` apart. */
INLINE void all_rows(const float *a, Int a0, Int a1, Int step, const float *b, Int b0, Int next, const float *first,
                     Int f0, Int f1, float *out, Int o0, Int m, Int n, Int k) {
    for (; m >= BLOCK_ROWS; m -= BLOCK_ROWS, a += step, first += BLOCK_ROWS * f0, out += BLOCK_ROWS * o0)
        ROWS_OF_BLOCK(a, a0, a1, b, b0, next, first, f0, f1, out, o0, n, k);
    for (; m >= 4; m -= 4, a += 4 * a0, first += 4 * f0, out += 4 * o0)
        rows_4(a, a0, a1, b, b0, next, first, f0, f1, out, o0, n, k);
    for (; m >= 2; m -= 2, a += 2 * a0, first += 2 * f0, out += 2 * o0)
        rows_2(a, a0, a1, b, b0, next, first, f0, f1, out, o0, n, k);
    if (m) rows_1(a, a0, a1, b, b0, next, first, f0, f1, out, o0, n, k);
}

/* Put blocks of rows of a (m, k) one after the other: (m / BLOCK_ROWS, k, BLOCK_ROWS). */
static void pack_rows(const float *a, Int a0, Int a1, Int m, Int k) {
    for (Int i = 0; i < m; i += BLOCK_ROWS) {
        float *block = packed_a + i * k;
        if (a0 == 1 && i + BLOCK_ROWS <= m)
            for (Int l = 0; l < k; l++) memcpy(block + l * BLOCK_ROWS, a + i + l * a1, BLOCK_ROWS * 4);
        else
            for (Int l = 0; l < k; l++)
                for (Int r = 0; r < BLOCK_ROWS && i + r < m; r++)
                    block[l * BLOCK_ROWS + r] = a[(i + r) * a0 + l * a1];
    }
}

/* Put panels of b (k, n) one after the other: (n / PANEL, k, PANEL). */
static void pack_panels(const float *b, Int b0, Int b1, Int n, Int k) {
    for (Int j = 0; j < n; j += PANEL) {
        float *panel = packed_b + j * k;
        Int columns = n - j < PANEL ? n - j : PANEL;
        if (columns < PANEL) memset(panel, 0, (size_t)(k * PANEL) * 4);
        for (Int l = 0; l < k; l++)
            if (b1 == 1 && columns == PANEL) memcpy(panel + l * PANEL, b + l * b0 + j, PANEL * 4);
            else
                for (Int c = 0; c < columns; c++) panel[l * PANEL + c] = b[l * b0 + (j + c) * b1];
    }
}

/* out (m, n) = first + a (m, k) b (k, n), k no more than a panel has room for; rows of out are contiguous. What is read
 * often and does not lie together is put together before. */
static void shallow_product(const float *a, Int a0, Int a1, const float *b, Int b0, Int b1, const float *first, Int f0,
                            Int f1, float *out, Int o0, Int m, Int n, Int k) {
    int is_apart = a1 != 1 && (a0 != 1 || (k * a1 > NEAR && m > BLOCK_ROWS && n >= 4 * PANEL));
    int is_packed = b1 != 1 || n % LANES || (k * b0 > NEAR && m > 2 * BLOCK_ROWS);
    Int most_rows = is_apart ? FAR / k / BLOCK_ROWS * BLOCK_ROWS : m;
    Int most_columns = is_packed ? NEAR / k / PANEL * PANEL : n;
    Int down = is_packed ? PANEL : b0, next = is_packed ? k * PANEL : PANEL;
    for (Int i = 0; i < m; i += most_rows) {
        Int rows = m - i < most_rows ? m - i : most_rows;
        if (is_apart) pack_rows(a + i * a0, a0, a1, rows, k);
        for (Int j = 0; j < n; j += most_columns) {
            Int columns = n - j < most_columns ? n - j : most_columns;
            if (is_packed) pack_panels(b + j * b1, b0, b1, columns, k);
            const float *p = is_packed ? packed_b : b + j, *f = first + i * f0 + j / PANEL * f1;
            float *to = out + i * o0 + j;
            if (is_apart)
                all_rows(packed_a, 1, BLOCK_ROWS, k * BLOCK_ROWS, p, down, next, f, f0, f1, to, o0, rows, columns, k);
            else if (a1 == 1)
                all_rows(a + i * a0, a0, 1, BLOCK_ROWS * a0, p, down, next, f, f0, f1, to, o0, rows, columns, k);
            else
                all_rows(a + i, 1, a1, BLOCK_ROWS, p, down, next, f, f0, f1, to, o0, rows, columns, k);
        }
    }
}

/* out (m, n) = first + a (m, k) b (k, n) where k is 1 or 2 and n whole vectors: to write out is most of the work, so row
 * by row. */
INLINE void flat_product(const float *a, Int a0, Int a1, const float *b, Int b0, Int b1, const float *first, Int f0,
                         float *out, Int o0, Int m, Int n, Int k) {
    if (b1 != 1) {
        for (Int l = 0; l < k; l++)
            for (Int j = 0; j < n; j++) packed_b[l * n + j] = b[l * b0 + j * b1];
        b = packed_b, b0 = n;
    }
    for (Int i = 0; i < m; i++, a += a0, first += f0, out += o0) {
        float x = a[0], y = a[(k - 1) * a1];
        for (Int j = 0; j < n; j += LANES) {
            Vector sum = *(const Vector *)(first + j) + x * *(const Vector *)(b + j);
            if (k > 1) sum += y * *(const Vector *)(b + b0 + j);
            *(Vector *)(out + j) = sum;
        }
    }
}

/* out (m, n) = a (m, k) b (k, n) (+ bias, or + out); rows of out are contiguous. */
static void product(const float *a, Int a0, Int a1, const float *b, Int b0, Int b1, float *out, Int o0, Int m, Int n,
                    Int k, const float *bias, int adds) {
    static float zeros[NEAR]; /* which nothing writes to */
    const float *first = adds ? out : bias ? bias : zeros;
    Int f0 = adds ? o0 : 0, f1 = adds || bias ? PANEL : 0;
    if (k <= 2 && k * n <= NEAR && n % LANES == 0) {
        if (k == 1) flat_product(a, a0, a1, b, b0, b1, first, f0, out, o0, m, n, 1);
        else flat_product(a, a0, a1, b, b0, b1, first, f0, out, o0, m, n, 2);
        return;
    }
    for (Int l = 0; l < k; l += NEAR / PANEL, first = out, f0 = o0, f1 = PANEL) {
        Int depth = k - l < NEAR / PANEL ? k - l : NEAR / PANEL;
        shallow_product(a + l * a1, a0, a1, b + l * b0, b0, b1, first, f0, f1, out, o0, m, n, depth);
    }
}

/* What is left of a dot product, less than a lane each; apart, or else it is made longer than the whole. */
static __attribute__((noinline)) void add_rest_of_dot(float *lanes, const float *a, const float *b, Int n) {
    for (Int v = 0; v < n; v++) lanes[v] += a[v] * b[v];
}

/* out[i] = first[i] + a[i] . b for so many rows of a (rows, k), each summed in lanes. */
#define DOTS(rows)                                                                                                      \
    INLINE void dots_##rows(const float *a, Int a0, const float *b, Int k, const float *first, Int f0, float *out,      \
                            Int o0) {                                                                                   \
        Lanes lanes[rows] = {0};                                                                                        \
        Int l = 0;                                                                                                      \
        for (; l + SUM_LANES <= k; l += SUM_LANES)                                                                      \
            for (int i = 0; i < rows; i++) lanes[i] += *(const Lanes *)(a + i * a0 + l) * *(const Lanes *)(b + l);      \
        for (int i = 0; i < rows; i++) {                                                                                \
            float each[SUM_LANES];                                                                                      \
            *(Lanes *)each = lanes[i];                                                                                  \
            if (l < k) add_rest_of_dot(each, a + i * a0 + l, b + l, k - l);                                             \
            Half sum = *(const Half *)each + *(const Half *)(each + 4);                                                 \
            out[i * o0] = first[i * f0] + ((sum[0] + sum[2]) + (sum[1] + sum[3]));                                      \
        }                                                                                                               \
    }

DOTS(4)
DOTS(1)

INLINE float dot(const float *a, const float *b, Int n) {
    float out, zero = 0;
    dots_1(a, 0, b, n, &zero, 0, &out, 0);
    return out;
}

/* out (m, n) = a (m, k) b (k, n); + c (n,), if there is one; + out, where s0 says so. */
static void multiply_matrices(const Row *q) {
    const float *a = q->a, *b = q->b, *bias = q->c;
    float *out = q->out;
    Int m = q->m, n = q->n, k = q->k, a0 = q->a0, a1 = q->a1, b0 = q->b0, b1 = q->b1, o0 = q->o0, o1 = q->o1;
    int adds = q->s0 != 0;
    if (n <= 4 && a1 == 1 && (b0 == 1 || k == 1) && k > 4) { /* few outputs: a dot product each */
        static const float zero;
        for (Int j = 0; j < n; j++) {
            float *here = out + j * o1;
            const float *first = adds ? here : bias ? bias + j * q->c1 : &zero;
            Int f0 = adds ? o0 : 0, i = 0;
            for (; i + 4 <= m; i += 4) dots_4(a + i * a0, a0, b + j * b1, k, first + i * f0, f0, here + i * o0, o0);
            for (; i < m; i++) dots_1(a + i * a0, a0, b + j * b1, k, first + i * f0, f0, here + i * o0, o0);
        }
        return;
    }
    if (o1 != 1 && n > 1) { /* stored by columns: the transposed product */
        const float *other = a;
        Int t;
        a = b, b = other;
        t = m, m = n, n = t;
        t = a0, a0 = b1, b1 = t;
        t = a1, a1 = b0, b0 = t;
        t = o0, o0 = o1, o1 = t;
    }
    product(a, a0, k == 1 ? 1 : a1, b, b0, n == 1 ? 1 : b1, out, o0, m, n, k, bias, adds);
}

/* --- sums ---------------------------------------------------------------------------------------------------------- */

/* Sums of so many vectors of columns of a, row by row. */
INLINE void columns_summed(const float *a, Int a0, Int m, int vectors, float scale, float *out, Int o1) {
    Vector sum[4] = {{0}};
    for (Int i = 0; i < m; i++)
        for (int v = 0; v < vectors; v++) sum[v] += *(const Vector *)(a + i * a0 + v * LANES);
    for (int v = 0; v < vectors; v++)
        for (int l = 0; l < LANES; l++) out[(v * LANES + l) * o1] = sum[v][l] * scale;
}

/* out (n,) = s0 times the sum of a (m, n) over its rows. */
static void sum_rows(const Row *q) {
    const float *a = q->a;
    float *out = q->out, scale = (float)q->s0;
    Int j = 0;
    if (q->a1 == 1 && q->n > 1) {
        for (; j + 4 * LANES <= q->n; j += 4 * LANES) columns_summed(a + j, q->a0, q->m, 4, scale, out + j * q->o1, q->o1);
        for (; j + LANES <= q->n; j += LANES) columns_summed(a + j, q->a0, q->m, 1, scale, out + j * q->o1, q->o1);
        for (; j < q->n; j++) { /* in the same order as in a vector */
            float sum = 0;
            for (Int i = 0; i < q->m; i++) sum += a[i * q->a0 + j];
            out[j * q->o1] = sum * scale;
        }
        return;
    }
    for (; j < q->n; j++) { /* a column at a time, in lanes */
        const float *column = a + j * q->a1;
        float lanes[SUM_LANES] = {0};
        for (Int i = 0; i < q->m; i++) lanes[i % SUM_LANES] += column[i * q->a0];
        out[j * q->o1] = scale * (((lanes[0] + lanes[4]) + (lanes[2] + lanes[6]))
                                  + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7])));
    }
}

/* out (m,) = the sum of a (m, n) over its columns, which are few. */
static void sum_columns(const Row *q) {
    const float *a = q->a;
    float *out = q->out;
    for (Int i = 0; i < q->m; i++) {
        float sum = 0;
        for (Int j = 0; j < q->n; j++) sum += a[i * q->a0 + j * q->a1];
        out[i * q->o0] = sum;
    }
}

/* out (m,) = the largest of each row of a (m, n); NaN of a row that has one. */
static void largest_of_columns(const Row *q) {
    const float *a = q->a;
    float *out = q->out;
    for (Int i = 0; i < q->m; i++) {
        float largest = a[i * q->a0];
        for (Int j = 1; j < q->n; j++) {
            float x = a[i * q->a0 + j * q->a1];
            largest = x > largest || x != x ? x : largest;
        }
        out[i * q->o0] = largest;
    }
}

/* out (m,) = |row| of a (m, n). */
static void norm_of_rows(const Row *q) {
    const float *a = q->a;
    float *out = q->out;
    for (Int i = 0; i < q->m; i++) {
        float sum = 0;
        for (Int j = 0; j < q->n; j++) sum += a[i * q->a0 + j * q->a1] * a[i * q->a0 + j * q->a1];
        out[i * q->o0] = sqrtf(sum);
    }
}

/* out () = the standard deviation of all of a (n,), which is as many as are averaged over. */
static void deviation(const Row *q) {
    const float *a = q->a;
    double sum = 0, squares = 0;
    for (Int i = 0; i < q->n; i++) sum += a[i];
    for (Int i = 0; i < q->n; i++) squares += (a[i] - sum / q->n) * (a[i] - sum / q->n);
    *(float *)q->out = (float)sqrt(squares / q->n);
}

/* out () = a (n,) . b (n,) */
static void multiply_vectors(const Row *q) {
    const float *a = q->a, *b = q->b;
    float *out = q->out;
    if (q->a1 == 1 && q->b1 == 1) {
        *out = dot(a, b, q->n);
        return;
    }
    float lanes[SUM_LANES] = {0};
    for (Int j = 0; j < q->n; j++) lanes[j % SUM_LANES] += a[j * q->a1] * b[j * q->b1];
    *out = ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
}

/* --- element by element: out (m, n) from x of a, and y of b ---------------------------------------------------------- */

#define OF_ONE(name, formula)                                                                                           \
    static void name(const Row *q) {                                                                                    \
        const float s = (float)q->s0;                                                                                   \
        (void)s;                                                                                                        \
        for (Int i = 0; i < q->m; i++) {                                                                                \
            const float *a = (const float *)q->a + i * q->a0;                                                           \
            float *out = (float *)q->out + i * q->o0;                                                                   \
            if (q->a1 == 1 && q->o1 == 1)                                                                               \
                ALONE for (Int j = 0; j < q->n; j++) { float x = a[j]; out[j] = (formula); }                            \
            else                                                                                                        \
                for (Int j = 0; j < q->n; j++) { float x = a[j * q->a1]; out[j * q->o1] = (formula); }                  \
        }                                                                                                               \
    }

#define OF_TWO(name, formula)                                                                                           \
    static void name(const Row *q) {                                                                                    \
        const float s = (float)q->s0;                                                                                   \
        (void)s;                                                                                                        \
        for (Int i = 0; i < q->m; i++) {                                                                                \
            const float *a = (const float *)q->a + i * q->a0, *b = (const float *)q->b + i * q->b0;                     \
            float *out = (float *)q->out + i * q->o0;                                                                   \
            if (q->a1 == 1 && q->b1 == 1 && q->o1 == 1)                                                                 \
                ALONE for (Int j = 0; j < q->n; j++) { float x = a[j], y = b[j]; out[j] = (formula); }                  \
            else                                                                                                        \
                for (Int j = 0; j < q->n; j++) {                                                                        \
                    float x = a[j * q->a1], y = b[j * q->b1];                                                           \
                    out[j * q->o1] = (formula);                                                                         \
                }                                                                                                       \
        }                                                                                                               \
    }

OF_ONE(copy, x)
OF_ONE(add_number, x + s)
OF_ONE(take_from_number, s - x)
OF_ONE(multiply_by_number, x * s)
OF_ONE(no_less_than, x < s ? s : x)
OF_ONE(no_more_than, x < -s ? -s : x > s ? s : x) /* of either sign */
OF_ONE(negative, -x)
OF_ONE(sign, (float)((x > 0.f) - (x < 0.f)))
OF_ONE(relu, x < 0.f ? 0.f : x)
OF_ONE(leaky_relu, x > 0.f ? x : x * s)
OF_ONE(elu, x > 0.f ? x : s * exponential_minus_one(x))
OF_ONE(gelu, x * normal_share(x))
OF_ONE(silu, x * sigmoid(x))
OF_ONE(tanh_, hyperbolic_tangent(x))
OF_ONE(sigmoid_, sigmoid(x))
OF_ONE(softplus_, softplus(x))
OF_ONE(exp_, exponential(x))
OF_ONE(expm1_, exponential_minus_one(x))
OF_ONE(sine, sinf(x))
OF_ONE(cosine, cosf(x))
OF_TWO(add, x + s * y)
OF_TWO(add_scaled, y + s * x)
OF_TWO(subtract, x - s * y)
OF_TWO(multiply, x * y)
OF_TWO(divide, x / y)
OF_TWO(equal, x == y ? 1.f : 0.f)
OF_TWO(relu_gradient, y <= 0.f ? 0.f : x)          /* x: the gradient, y: the output */
OF_TWO(leaky_relu_gradient, y > 0.f ? x : x * s)
OF_TWO(elu_gradient, y > 0.f ? x : x * (y + s))
OF_TWO(tanh_gradient, x * (1.f - y * y))
OF_TWO(sigmoid_gradient, x * (1.f - y) * y)
OF_TWO(gelu_gradient, x * (normal_share(y) + y * normal_density(y))) /* y: the input */
OF_TWO(silu_gradient, x * sigmoid(y) * (1.f + y * (1.f - sigmoid(y))))

static void fill(const Row *q) {
    float *out = q->out;
    for (Int i = 0; i < q->m; i++)
        for (Int j = 0; j < q->n; j++) out[i * q->o0 + j * q->o1] = (float)q->s0;
}

static void copy_bytes(const Row *q) { memcpy(q->out, q->a, (size_t)q->n); }

/* out = x > s0, one byte each. */
static void is_greater(const Row *q) {
    const float *a = q->a;
    uint8_t *out = q->out;
    for (Int i = 0; i < q->m; i++)
        for (Int j = 0; j < q->n; j++) out[i * q->o0 + j * q->o1] = a[i * q->a0 + j * q->a1] > (float)q->s0;
}

/* out = b where the byte of c is set, else a. */
static void choose(const Row *q) {
    const float *a = q->a, *b = q->b;
    const uint8_t *c = q->c;
    float *out = q->out;
    for (Int i = 0; i < q->m; i++)
        for (Int j = 0; j < q->n; j++) {
            float x = a[i * q->a0 + j * q->a1], y = b[i * q->b0 + j * q->b1];
            out[i * q->o0 + j * q->o1] = c[i * q->c0 + j * q->c1] ? y : x;
        }
}

/* out = s0 where the byte of c is set; elsewhere it stays. */
static void fill_where(const Row *q) {
    const uint8_t *c = q->c;
    float *out = q->out;
    for (Int i = 0; i < q->m; i++)
        for (Int j = 0; j < q->n; j++)
            if (c[i * q->c0 + j * q->c1]) out[i * q->o0 + j * q->o1] = (float)q->s0;
}

/* --- random words -------------------------------------------------------------------------------------------------- */

/* Where torch's generator is: how many of its words are left before the next are made, and 1; which is next. */
enum { NUM_WORDS = 624, WORDS_APART = 397 };
typedef struct { uint32_t left, next, words[NUM_WORDS]; } Generator;

INLINE uint32_t twisted(uint32_t word, uint32_t after) {
    return (((word & 0x80000000u) | (after & 0x7fffffffu)) >> 1) ^ (-(after & 1u) & 0x9908b0dfu);
}

/* The next words, and those that are dealt of them (Matsumoto and Nishimura 1998, MT19937). */
static void draw_words(Generator *generator, uint32_t *out, Int n) {
    uint32_t *words = generator->words;
    while (n) {
        if (generator->left == 1) {
            Int i = 0, back = NUM_WORDS - WORDS_APART;
            for (; i < back; i++) words[i] = words[i + WORDS_APART] ^ twisted(words[i], words[i + 1]);
            for (; i < NUM_WORDS - 1; i++) words[i] = words[i - back] ^ twisted(words[i], words[i + 1]);
            words[i] = words[i - back] ^ twisted(words[i], words[0]);
            generator->left = NUM_WORDS + 1, generator->next = 0;
        }
        Int here = generator->left - 1 < n ? generator->left - 1 : n;
        for (Int i = 0; i < here; i++) {
            uint32_t y = words[generator->next + i];
            y ^= y >> 11;
            y ^= (y << 7) & 0x9d2c5680u;
            y ^= (y << 15) & 0xefc60000u;
            out[i] = y ^ (y >> 18);
        }
        generator->left -= (uint32_t)here, generator->next += (uint32_t)here;
        out += here, n -= here;
    }
}

/* out (n,) = s0 where a random word, taken as signed, is s1 or more, else 0. e: a Generator. Words come in pairs, the
 * second first, as the halves of numbers of 64 bits; with an odd n the first of the last pair goes unused. */
static void draw_mask(const Row *q) {
    enum { AT_ONCE = 512 };
    uint32_t words[AT_ONCE];
    float *out = q->out, kept = (float)q->s0;
    int32_t least = (int32_t)q->s1;
    for (Int n = q->n; n > 0; n -= AT_ONCE, out += AT_ONCE) {
        Int here = n < AT_ONCE ? n : AT_ONCE, pairs = here / 2;
        draw_words(q->e, words, (here + 1) / 2 * 2);
        for (Int i = 0; i < pairs; i++) {
            out[2 * i] = (int32_t)words[2 * i + 1] >= least ? kept : 0.f;
            out[2 * i + 1] = (int32_t)words[2 * i] >= least ? kept : 0.f;
        }
        if (here % 2) out[here - 1] = (int32_t)words[here] >= least ? kept : 0.f;
    }
}

/* --- optimizers: out are the n weights, a their gradient, which stays as it is ------------------------------------- */

/* Adam as torch has it. b and c: the averages; d: the largest average of squares, if it is kept; e: the updates so far,
 * a float. s0 to s4: rate, beta1, beta2, eps, weight decay, which s5 says is apart from the gradient (AdamW). */
static void adam(const Row *q) {
    float *w = q->out, *m = q->b, *v = q->c, *largest = q->d, *count = q->e;
    const float *g = q->a;
    double updates = (double)(*count += 1.f);
    float rate = (float)(q->s0 / (1 - pow(q->s1, updates))), root = (float)sqrt(1 - pow(q->s2, updates));
    float b1 = (float)q->s1, b2 = (float)q->s2, rest1 = (float)(1 - q->s1), rest2 = (float)(1 - q->s2);
    float eps = (float)q->s3, decay = q->s5 != 0 ? 0.f : (float)q->s4;
    float kept = q->s5 != 0 ? (float)(1 - q->s0 * q->s4) : 1.f;
    ALONE
    for (Int i = 0; i < q->n; i++) {
        float x = w[i] * kept, slope = g[i] + decay * x;
        m[i] = b1 * m[i] + rest1 * slope;
        v[i] = b2 * v[i] + rest2 * slope * slope;
        float square = v[i];
        if (largest) square = largest[i] = largest[i] > square || square != square ? largest[i] : square;
        w[i] = x - rate * m[i] / (sqrtf(square) / root + eps);
    }
}

/* SGD. b: the momentum buffer, if there is one. s0 to s4: rate, momentum, damping, weight decay, whether it is
 * Nesterov's. */
static void descend(const Row *q) {
    float *w = q->out, *buffer = q->b;
    const float *g = q->a;
    float rate = (float)q->s0, momentum = (float)q->s1, rest = (float)(1 - q->s2), decay = (float)q->s3;
    for (Int i = 0; i < q->n; i++) {
        float slope = g[i] + decay * w[i];
        if (buffer) {
            buffer[i] = momentum * buffer[i] + rest * slope;
            slope = q->s4 != 0 ? slope + momentum * buffer[i] : buffer[i];
        }
        w[i] -= rate * slope;
    }
}

/* RMSprop. b: the average of squares; c: that of the gradient, if centered; d: the momentum buffer, if there is one;
 * e: the updates so far. s0 to s4: rate, alpha, eps, momentum, weight decay. */
static void rmsprop(const Row *q) {
    float *w = q->out, *v = q->b, *m = q->c, *buffer = q->d, *count = q->e;
    const float *g = q->a;
    float rate = (float)q->s0, alpha = (float)q->s1, rest = (float)(1 - q->s1), eps = (float)q->s2;
    float momentum = (float)q->s3, decay = (float)q->s4;
    *count += 1.f;
    for (Int i = 0; i < q->n; i++) {
        float slope = g[i] + decay * w[i];
        v[i] = alpha * v[i] + rest * slope * slope;
        float square = v[i];
        if (m) {
            m[i] += rest * (slope - m[i]);
            square -= m[i] * m[i];
        }
        float move = slope / (sqrtf(square) + eps);
        if (buffer) move = buffer[i] = momentum * buffer[i] + move;
        w[i] -= rate * move;
    }
}

/* RAdam: Adam with its divisor rectified, and none while that would be of too few squares. As `adam`, without d. */
static void radam(const Row *q) {
    float *w = q->out, *m = q->b, *v = q->c, *count = q->e;
    const float *g = q->a;
    double updates = (double)(*count += 1.f), bias1 = 1 - pow(q->s1, updates), bias2 = 1 - pow(q->s2, updates);
    double limit = 2 / (1 - q->s2) - 1, length = limit - 2 * updates * pow(q->s2, updates) / bias2;
    float b2 = (float)q->s2, rest1 = (float)(1 - q->s1), rest2 = (float)(1 - q->s2), eps = (float)q->s3;
    float decay = (float)q->s4, plain = (float)(q->s0 / bias1), scale = 0;
    int is_divided = length > 5;
    if (is_divided)
        scale = (float)(q->s0 / bias1 * sqrt(bias2)
                        * sqrt((length - 4) * (length - 2) * limit / ((limit - 4) * (limit - 2) * length)));
    for (Int i = 0; i < q->n; i++) {
        float slope = g[i] + decay * w[i];
        m[i] += rest1 * (slope - m[i]);
        v[i] = b2 * v[i] + rest2 * slope * slope;
        w[i] -= is_divided ? scale * m[i] / (sqrtf(v[i]) + eps) : plain * m[i];
    }
}

/* NAdam: Adam that moves by the average of the next update. As `adam`, but d: the product of all momenta so far, a
 * float, and s5: by how much they grow. */
static void nadam(const Row *q) {
    float *w = q->out, *m = q->b, *v = q->c, *product = q->d, *count = q->e;
    const float *g = q->a;
    double updates = (double)(*count += 1.f);
    double here = q->s1 * (1 - .5 * pow(.96, updates * q->s5)), next = q->s1 * (1 - .5 * pow(.96, (updates + 1) * q->s5));
    *product *= (float)here;
    float of_gradient = (float)(q->s0 * (1 - here) / (1 - (double)*product));
    float of_average = (float)(q->s0 * next / (1 - (double)*product * next)), bias2 = (float)(1 - pow(q->s2, updates));
    float b2 = (float)q->s2, rest1 = (float)(1 - q->s1), rest2 = (float)(1 - q->s2), eps = (float)q->s3;
    float decay = (float)q->s4;
    for (Int i = 0; i < q->n; i++) {
        float slope = g[i] + decay * w[i];
        m[i] += rest1 * (slope - m[i]);
        v[i] = b2 * v[i] + rest2 * slope * slope;
        w[i] -= (of_gradient * slope + of_average * m[i]) / (sqrtf(v[i] / bias2) + eps);
    }
}

/* Adamax. b: the average; c: the largest gradient, fading; e: updates. s0 to s4: rate, beta1, beta2, eps, decay. */
static void adamax(const Row *q) {
    float *w = q->out, *m = q->b, *largest = q->c, *count = q->e;
    const float *g = q->a;
    float rate = (float)(q->s0 / (1 - pow(q->s1, (double)(*count += 1.f))));
    float b2 = (float)q->s2, rest = (float)(1 - q->s1), eps = (float)q->s3, decay = (float)q->s4;
    for (Int i = 0; i < q->n; i++) {
        float slope = g[i] + decay * w[i], faded = largest[i] * b2, size = fabsf(slope) + eps;
        m[i] += rest * (slope - m[i]);
        largest[i] = faded >= size ? faded : size; /* NaN of either stays: size is one, or faded is taken */
        largest[i] = faded != faded ? faded : largest[i];
        w[i] -= rate * m[i] / largest[i];
    }
}

/* Adagrad. b: the sum of squares; e: updates. s0 to s3: rate, decay of the rate, eps, weight decay. */
static void adagrad(const Row *q) {
    float *w = q->out, *sum = q->b, *count = q->e;
    const float *g = q->a;
    float rate = (float)(q->s0 / (1 + ((double)(*count += 1.f) - 1) * q->s1)), eps = (float)q->s2, decay = (float)q->s3;
    for (Int i = 0; i < q->n; i++) {
        float slope = g[i] + decay * w[i];
        sum[i] += slope * slope;
        w[i] -= rate * slope / (sqrtf(sum[i]) + eps);
    }
}

/* Adadelta. b: the average of squares; c: that of squares of moves; e: updates. s0 to s3: rate, rho, eps, decay. */
static void adadelta(const Row *q) {
    float *w = q->out, *v = q->b, *moves = q->c, *count = q->e;
    const float *g = q->a;
    float rate = (float)q->s0, rho = (float)q->s1, rest = (float)(1 - q->s1), eps = (float)q->s2, decay = (float)q->s3;
    *count += 1.f;
    for (Int i = 0; i < q->n; i++) {
        float slope = g[i] + decay * w[i];
        v[i] = rho * v[i] + rest * slope * slope;
        float move = sqrtf(moves[i] + eps) / sqrtf(v[i] + eps) * slope;
        moves[i] = rho * moves[i] + rest * move * move;
        w[i] -= rate * move;
    }
}

/* Optimistic: twice the direction, less the last one, which is b. s0, s1: rate, weight decay. */
static void descend_optimistically(const Row *q) {
    float *w = q->out, *past = q->b;
    const float *g = q->a;
    float rate = (float)q->s0, decay = (float)q->s1;
    for (Int i = 0; i < q->n; i++) {
        float direction = g[i] + decay * w[i];
        w[i] -= rate * (2.f * direction - past[i]);
        past[i] = direction;
    }
}

/* The same with Adam's direction. As `adam`, but d: the last direction. */
static void adam_optimistic(const Row *q) {
    float *w = q->out, *m = q->b, *v = q->c, *past = q->d, *count = q->e;
    const float *g = q->a;
    double updates = (double)(*count += 1.f);
    float bias1 = (float)(1 - pow(q->s1, updates)), bias2 = (float)(1 - pow(q->s2, updates)), rate = (float)q->s0;
    float b2 = (float)q->s2, rest1 = (float)(1 - q->s1), rest2 = (float)(1 - q->s2), eps = (float)q->s3;
    float decay = (float)q->s4;
    for (Int i = 0; i < q->n; i++) {
        float slope = g[i] + decay * w[i];
        m[i] += rest1 * (slope - m[i]);
        v[i] = b2 * v[i] + rest2 * slope * slope;
        float direction = m[i] / bias1 / (sqrtf(v[i] / bias2) + eps);
        w[i] -= rate * (2.f * direction - past[i]);
        past[i] = direction;
    }
}

/* --- around updates ------------------------------------------------------------------------------------------------ */

/* Cut each number of out (n,) to +-s0, then shorten the whole to at most s1; 0 is off. In double: squares overflow. */
static void clip(const Row *q) {
    float *g = q->out, most = (float)q->s0;
    if (most > 0)
        for (Int i = 0; i < q->n; i++) g[i] = g[i] < -most ? -most : g[i] > most ? most : g[i];
    if (!(q->s1 > 0)) return;
    double lanes[SUM_LANES] = {0}, sum = 0;
    Int i = 0;
    for (; i + SUM_LANES <= q->n; i += SUM_LANES)
        for (int v = 0; v < SUM_LANES; v++) lanes[v] += (double)g[i + v] * g[i + v];
    for (int v = 0; i < q->n; i++, v++) lanes[v] += (double)g[i] * g[i];
    for (int v = 0; v < SUM_LANES; v++) sum += lanes[v];
    double length = sqrt(sum);
    if (length <= q->s1) return;
    float scale = isfinite(length) ? (float)(q->s1 / length) : NAN;
    for (Int j = 0; j < q->n; j++) g[j] *= scale;
}

/* out (n,) comes nearer to a (n,) by the share s: from the end that is nearer, as torch does. */
INLINE void approach(float *out, const float *a, Int n, float s) {
    if (s < .5f)
        for (Int i = 0; i < n; i++) out[i] += s * (a[i] - out[i]);
    else
        for (Int i = 0; i < n; i++) out[i] = a[i] - (a[i] - out[i]) * (1.f - s);
}

/* out (n,) comes nearer to a (n,) by the share s0. */
static void average(const Row *q) { approach(q->out, q->a, q->n, (float)q->s0); }

/* Lookahead. out: the weights; b: the slow ones; e: updates since they were last put on those. s0, s1: steps, alpha. */
static void look_ahead(const Row *q) {
    Int *updates = q->e;
    if (++*updates < (Int)q->s0) return;
    approach(q->b, q->out, q->n, (float)q->s1);
    memcpy(q->out, q->b, (size_t)q->n * 4);
    *updates = 0;
}

/* --- what decides: numbers are doubles here, as losses are ----------------------------------------------------------- */

/* out () = a (), a float; + out, where s1 says so. */
static void take_loss(const Row *q) {
    double *out = q->out;
    *out = (q->s1 != 0 ? *out : 0) + (double)*(const float *)q->a;
}

/* out () = a () */
static void report(const Row *q) { *(double *)q->out = *(const double *)q->a; }

/* Steps end here unless a () is finite; s1 says what they are told to have ended of. */
static void check_loss(const Row *q) {
    if (!isfinite(*(const double *)q->a)) halted = (Int)q->s1;
}

/* Steps end here unless every number of a (n,) is finite. A sum is finite only if all its terms are. */
static void check_weights(const Row *q) {
    const float *a = q->a;
    float lanes[4 * SUM_LANES] = {0}, sum = 0;
    Int i = 0;
    for (; i + 4 * SUM_LANES <= q->n; i += 4 * SUM_LANES)
        for (int v = 0; v < 4 * SUM_LANES; v++) lanes[v] += a[i + v];
    for (int v = 0; i < q->n; i++, v++) lanes[v] += a[i];
    for (int v = 0; v < 4 * SUM_LANES; v++) sum += lanes[v];
    if (!isfinite(sum)) halted = (Int)q->s1;
}

/* The k rows that follow are left out unless a () is above s0; below it, where s1 is -1. */
static void gate(const Row *q) {
    double loss = *(const double *)q->a;
    if (!(q->s1 > 0 ? loss > q->s0 : loss < q->s0)) left_out = q->k;
}

/* out () += 1, a whole number. */
static void count(const Row *q) { ++*(Int *)q->out; }

/* --- the machine ----------------------------------------------------------------------------------------------------- */

typedef void (*Kind)(const Row *);

static const struct { const char *name; Kind run; } kinds[] = {
    {"multiply_matrices", multiply_matrices}, {"sum_rows", sum_rows}, {"sum_columns", sum_columns},
    {"largest_of_columns", largest_of_columns}, {"norm_of_rows", norm_of_rows}, {"multiply_vectors", multiply_vectors},
    {"copy", copy}, {"add_number", add_number}, {"take_from_number", take_from_number},
    {"multiply_by_number", multiply_by_number}, {"no_less_than", no_less_than}, {"negative", negative}, {"sign", sign},
    {"relu", relu}, {"leaky_relu", leaky_relu}, {"elu", elu}, {"gelu", gelu}, {"silu", silu}, {"tanh", tanh_},
    {"sigmoid", sigmoid_}, {"softplus", softplus_}, {"exp", exp_}, {"expm1", expm1_}, {"sine", sine},
    {"cosine", cosine}, {"add", add}, {"add_scaled", add_scaled}, {"subtract", subtract}, {"multiply", multiply}, {"divide", divide},
    {"equal", equal}, {"relu_gradient", relu_gradient}, {"leaky_relu_gradient", leaky_relu_gradient},
    {"elu_gradient", elu_gradient}, {"tanh_gradient", tanh_gradient}, {"sigmoid_gradient", sigmoid_gradient},
    {"gelu_gradient", gelu_gradient}, {"silu_gradient", silu_gradient}, {"fill", fill}, {"is_greater", is_greater},
    {"choose", choose}, {"fill_where", fill_where}, {"adam", adam}, {"descend", descend}, {"rmsprop", rmsprop},
    {"radam", radam}, {"nadam", nadam}, {"adamax", adamax}, {"adagrad", adagrad}, {"adadelta", adadelta},
    {"descend_optimistically", descend_optimistically}, {"adam_optimistic", adam_optimistic}, {"clip", clip}, {"average", average}, {"look_ahead", look_ahead}, {"take_loss", take_loss},
    {"check_loss", check_loss}, {"report", report}, {"check_weights", check_weights}, {"gate", gate}, {"count", count},
    {"no_more_than", no_more_than}, {"deviation", deviation}, {"copy_bytes", copy_bytes}, {"draw_mask", draw_mask},
};
enum { NUM_KINDS = sizeof kinds / sizeof *kinds };

#if defined(_WIN32)
#define EXPORT __declspec(dllexport)
#else
#define EXPORT __attribute__((visibility("default")))
#endif

/* Return the number of a kind of row; -1 for one that there is not. */
EXPORT Int kind_of(const char *name) {
    for (Int number = 0; number < NUM_KINDS; number++)
        if (!strcmp(kinds[number].name, name)) return number;
    return -1;
}

/* Return the bytes of a row, so that who fills them can compare. */
EXPORT Int size_of_row(void) { return sizeof(Row); }

/* Return which text of this file was compiled, as `library.py` tells it; 0 where the compiler was not told. */
#ifndef SOURCE
#define SOURCE 0
#endif
EXPORT Int source(void) { return SOURCE; }

/* Run rows in turn. */
EXPORT void run_rows(const Row *rows, Int count) {
    for (Int number = 0; number < count; number++) kinds[rows[number].kind].run(rows + number);
}

/* Run the rows of a step again and again, `num_steps` times, each with its own `width` numbers. Return how many steps
 * were done whole; fewer than asked for if one was ended half way, and then why, in `why`. */
EXPORT Int run_steps(const Row *rows, Int num_rows, Int num_steps, const double *numbers, Int width, Int *why) {
    halted = left_out = 0;
    for (Int step = 0; step < num_steps; step++)
        for (Int number = 0; number < num_rows; number++) {
            const Row *row = rows + number;
            Row moved;
            if (row->a_step || row->out_step || row->number >= 0) {
                moved = *row;
                moved.a = (char *)row->a + step * row->a_step;
                moved.out = (char *)row->out + step * row->out_step;
                if (row->number >= 0) moved.s0 = numbers[step * width + row->number];
                row = &moved;
            }
            kinds[row->kind].run(row);
            if (halted) {
                *why = halted;
                return step;
            }
            number += left_out;
            left_out = 0;
        }
    return num_steps;
}
