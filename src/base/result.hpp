// Expected outcomes are values. A refusal is an Error with a stable code (`module.reason`), which is declared
// once as an ErrorKind, listed in api/errors.txt and never renamed. Its category alone decides the HTTP
// status; its two texts are what people read. Exceptions mean a bug or a lost database, never a refusal.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bihuan {

// Order matters nowhere; the HTTP status of each is in http/problem.cpp.
enum class Category {
    invalid,       // 422 the request is understood and wrong
    malformed,     // 400 the request cannot be read at all
    unauthorized,  // 401 nobody is signed in
    forbidden,     // 403 signed in, not allowed
    not_found,     // 404 no such thing, or outside the caller's data scope (the two share one answer)
    conflict,      // 409 the state of the thing forbids it, or somebody was faster
    too_large,     // 413
    unsupported,   // 415
    too_many,      // 429
    unavailable,   // 503
    internal,      // 500
};

struct ErrorKind {
    std::string_view code;
    Category category;
    std::string_view zh;  // "{}" is replaced by Error::detail
    std::string_view en;
};

// One wrong field of a request. `field` is a dotted path such as "contact_points.0.value".
struct FieldError {
    std::string field;
    ErrorKind kind;
    std::string detail;
};

struct Error {
    ErrorKind kind;
    std::string detail;              // fills the "{}" of the kind's text
    std::vector<FieldError> fields;  // every wrong field, not only the first

    explicit Error(const ErrorKind& k, std::string d = {}) : kind{k}, detail{std::move(d)} {}
    Error(const ErrorKind& k, std::string d, std::vector<FieldError> f)
        : kind{k}, detail{std::move(d)}, fields{std::move(f)} {}
};

// An error about one field, e.g. `return field_error("category_id", unknown_category)`.
inline Error field_error(std::string field, const ErrorKind& kind, std::string detail = {}) {
    Error error{kind, detail};
    error.fields.push_back(FieldError{std::move(field), kind, std::move(detail)});
    return error;
}

template <class T>
using Result = std::expected<T, Error>;
using Done = Result<void>;

// `return refuse(not_assignable, code);` from any function returning Result.
inline std::unexpected<Error> refuse(const ErrorKind& kind, std::string detail = {}) {
    return std::unexpected{Error{kind, std::move(detail)}};
}
inline std::unexpected<Error> refuse_field(std::string field, const ErrorKind& kind,
                                           std::string detail = {}) {
    return std::unexpected{field_error(std::move(field), kind, std::move(detail))};
}

// What has to hold whatever the input was. Stays on in production: prints where and aborts.
void must_failed(const char* what, const char* file, int line);
#define BIHUAN_JOIN_(a, b) a##b
#define BIHUAN_JOIN(a, b) BIHUAN_JOIN_(a, b)

}  // namespace bihuan

// NOLINTBEGIN(cppcoreguidelines-macro-usage): TRY hands a refusal upward, must keeps its place in the source.
#define must(condition) \
    ((condition) ? static_cast<void>(0) : ::bihuan::must_failed(#condition, __FILE__, __LINE__))
// TRY(auto ticket, tickets.find(id));   TRY_DONE(check(x));
#define TRY(declaration, ...) TRY_(BIHUAN_JOIN(try_result_, __COUNTER__), declaration, __VA_ARGS__)
#define TRY_(name, declaration, ...)                            \
    auto name = (__VA_ARGS__);                                  \
    if (!name) return std::unexpected{std::move(name).error()}; \
    declaration = std::move(*name)
#define TRY_DONE(...)                                                      \
    if (auto try_done = (__VA_ARGS__); !try_done) return std::unexpected { \
            std::move(try_done).error()                                    \
        }
// NOLINTEND
