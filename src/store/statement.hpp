// What a unit runs and reads: named statements, bound values, rows of an answer.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/clock.hpp"
#include "base/id.hpp"

namespace bihuan {

// A named statement. The name appears in logs, metrics and the slow-query list. `postgres` only where
// dialects differ. Bound names are `:name`. One statement per Sql. Text must outlive the call only; sessions
// cache prepared statements by text.
struct Sql {
    std::string_view name;
    std::string_view text;
    std::string_view postgres = {};
};

using Value = std::variant<std::nullptr_t, std::int64_t, double, std::string>;

struct Bind {
    std::string_view name;
    Value value;

    Bind(std::string_view n, std::nullptr_t) : name{n}, value{nullptr} {}
    Bind(std::string_view n, std::int64_t v) : name{n}, value{v} {}
    Bind(std::string_view n, int v) : name{n}, value{std::int64_t{v}} {}
    Bind(std::string_view n, bool v) : name{n}, value{std::int64_t{v}} {}
    Bind(std::string_view n, double v) : name{n}, value{v} {}
    Bind(std::string_view n, std::string v) : name{n}, value{std::move(v)} {}
    Bind(std::string_view n, std::string_view v) : name{n}, value{std::string{v}} {}
    Bind(std::string_view n, const char* v) : name{n}, value{std::string{v}} {}
    Bind(std::string_view n, Instant v) : name{n}, value{std::int64_t{v.time_since_epoch().count()}} {}
    template <class T>
        requires std::derived_from<T, Id<T>>
    Bind(std::string_view n, const T& id) : name{n} {  // "none" is null
        if (id)
            value = id.number;
        else
            value = nullptr;
    }
    template <class T>
    Bind(std::string_view n, const std::optional<T>& v) : name{n}, value{nullptr} {
        if (v) value = Bind{n, *v}.value;
    }
};
using Binds = std::vector<Bind>;

// One row of an answer; columns by name. A missing column or a null where none was expected is a bug
// (throws).
class Row {
  public:
    virtual ~Row() = default;
    virtual bool is_null(std::string_view column) const = 0;
    virtual std::int64_t integer(std::string_view column) const = 0;  // null reads as 0
    virtual double real(std::string_view column) const = 0;           // null reads as 0
    virtual std::string text(std::string_view column) const = 0;      // null reads as ""
    // The first columns as text, in the statement's order, into the memory that the texts have: for who reads
    // hundreds of thousands of rows.
    virtual void read_texts(std::span<std::string> out) const = 0;
    bool boolean(std::string_view column) const { return integer(column) != 0; }
    Instant instant(std::string_view column) const {
        return Instant{std::chrono::microseconds{integer(column)}};
    }
    std::optional<Instant> maybe_instant(std::string_view column) const {
        return is_null(column) ? std::nullopt : std::optional{instant(column)};
    }
    template <class T>
    T id(std::string_view column) const {  // null reads as "none"
        return T{integer(column)};
    }
};

}  // namespace bihuan
