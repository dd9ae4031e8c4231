// JSON at the edge: strict decoding that names every wrong field at once, and small helpers for encoding.
#pragma once

#include <boost/json.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/http.hpp"

namespace bihuan {

namespace json = boost::json;

// Codes used inside FieldError.
inline constexpr ErrorKind invalid_request{"request.invalid", Category::invalid, "请检查标出的内容",
                                           "Please check the marked fields"};
inline constexpr ErrorKind field_missing{"field.missing", Category::invalid, "必填", "Required"};
inline constexpr ErrorKind field_unknown{"field.unknown", Category::invalid, "不认识的字段", "Unknown field"};
inline constexpr ErrorKind field_type{"field.type", Category::invalid, "类型不对，应为{}",
                                      "Wrong type; expected {}"};
inline constexpr ErrorKind field_too_short{"field.too_short", Category::invalid, "太短，至少 {} 个字",
                                           "Too short; at least {} characters"};
inline constexpr ErrorKind field_too_long{"field.too_long", Category::invalid, "太长，最多 {} 个字",
                                          "Too long; at most {} characters"};
inline constexpr ErrorKind field_range{"field.range", Category::invalid, "超出范围：{}", "Out of range: {}"};
inline constexpr ErrorKind field_choice{"field.choice", Category::invalid, "应为以下之一：{}",
                                        "Must be one of: {}"};
inline constexpr ErrorKind field_text{"field.text", Category::invalid, "含有不可用的字符",
                                      "Contains characters that cannot be used"};
inline constexpr ErrorKind field_id{"field.id", Category::invalid, "不是有效的编号", "Not a valid id"};
inline constexpr ErrorKind field_time{"field.time", Category::invalid, "不是有效的时间", "Not a valid time"};

struct TextLimit {
    std::size_t min = 0, max = 200;  // Unicode code points, after trimming both ends
    bool is_multiline = false;       // allows \n and \t
    bool is_trimmed = true;          // false for passwords
};

constexpr TextLimit lines(std::size_t min, std::size_t max) {
    return {.min = min, .max = max, .is_multiline = true};
}

// Reads one object strictly. Each getter notes what is wrong and returns a harmless value; finish() gives all
// of it.
//   Decoder in{request};
//   command.title = in.text("title", {.min = 1, .max = 200});
//   command.priority = in.maybe_choice("priority", {"low", "normal", "high", "urgent"});
//   TRY_DONE(in.finish());
class Decoder {
  public:
    explicit Decoder(
        const Request& request);  // the body; malformed JSON or a non-object is reported by finish()
    explicit Decoder(const json::value& value,
                     std::string path = {});  // a nested object; merge() it when done

    bool has(std::string_view name) const;  // present and not null
    bool is_null(std::string_view name);    // present and null: takes it
    std::string text(std::string_view name, TextLimit limit);
    std::optional<std::string> maybe_text(std::string_view name, TextLimit limit);
    std::int64_t integer(std::string_view name, std::int64_t min, std::int64_t max);
    std::optional<std::int64_t> maybe_integer(std::string_view name, std::int64_t min, std::int64_t max);
    bool boolean(std::string_view name);
    std::optional<bool> maybe_boolean(std::string_view name);
    std::string choice(std::string_view name, std::initializer_list<std::string_view> allowed);
    std::optional<std::string> maybe_choice(std::string_view name,
                                            std::initializer_list<std::string_view> allowed);
    std::optional<Instant> maybe_time(std::string_view name);
    std::vector<std::string> texts(std::string_view name, std::size_t count_max,
                                   TextLimit limit);  // absent: empty
    // Array of objects: `each` reads one with its own Decoder; wrong fields are named "name.0.field".
    void objects(std::string_view name, std::size_t count_max, const std::function<void(Decoder&)>& each);
    // One nested object; absent or null: not called.
    void object(std::string_view name, const std::function<void(Decoder&)>& read);

    // One nested object kept as it came, e.g. a filter that only the pages read.
    void raw_object(std::string_view name, json::object& out);

    template <class T>
    T id(std::string_view name) {
        return T{id_number(name, true)};
    }
    template <class T>
    T maybe_id(std::string_view name) {  // "none" when absent or null
        return T{id_number(name, false)};
    }
    template <class T>
    std::vector<T> ids(std::string_view name, std::size_t count_max) {
        std::vector<T> out;
        for (auto n : id_numbers(name, count_max)) out.emplace_back(n);
        return out;
    }

    void wrong(std::string_view name, const ErrorKind& kind, std::string detail = {});
    Done finish();  // also refuses fields nobody asked for

  private:
    const json::value* take(std::string_view name);
    std::int64_t id_number(std::string_view name, bool is_required);
    std::vector<std::int64_t> id_numbers(std::string_view name, std::size_t count_max);
    json::value owned_;
    const json::object* object_ = nullptr;
    bool is_object_ = true;  // false: the value to read is something else
    std::string path_;
    std::vector<std::string_view> taken_;
    std::vector<FieldError> errors_;
    std::optional<Error> fatal_;
};

// The same for the query string: unknown names are refused.
class QueryDecoder {
  public:
    explicit QueryDecoder(const Request& request) : request_{request} {}
    std::optional<std::string> text(std::string_view name, TextLimit limit);
    std::vector<std::string> choices(std::string_view name, std::initializer_list<std::string_view> allowed);
    std::optional<std::string> choice(std::string_view name, std::initializer_list<std::string_view> allowed);
    std::int64_t integer(std::string_view name, std::int64_t otherwise, std::int64_t min, std::int64_t max);
    std::optional<bool> boolean(std::string_view name);
    std::optional<Instant> time(std::string_view name);
    template <class T>
    T id(std::string_view name) {
        return T{id_number(name)};
    }
    void wrong(std::string_view name, const ErrorKind& kind, std::string detail = {});
    Done finish();

  private:
    std::optional<std::string_view> take(std::string_view name);
    std::int64_t id_number(std::string_view name);
    const Request& request_;
    std::vector<std::string_view> taken_;
    std::vector<FieldError> errors_;
};

template <class T>
Result<T> path_id(const Request& request, std::string_view name) {
    if (auto number = parse_id(request.parameter(name))) return T{*number};
    return refuse(not_found, std::string{request.parameter(name)});
}

Reply json_reply(const json::value& value, int status = 200);
Reply empty_reply();  // 204

// Encoding helpers: ids are text outside; none is null.
inline json::array words(const std::vector<std::string>& list) {
    return json::array(list.begin(), list.end());
}
inline json::value text_or_null(std::string_view text) {
    return text.empty() ? json::value(nullptr) : json::value(json::string(text));
}
template <class T>
json::value value_or_null(const std::optional<T>& v) {
    return v ? json::value(*v) : json::value(nullptr);
}
inline json::value to_json(Instant at) { return json::string(to_iso(at)); }
template <class T>
json::value to_json(const std::optional<T>& v) {
    return v ? json::value(to_json(*v)) : json::value(nullptr);
}
template <class T>
    requires std::derived_from<T, Id<T>>
json::value to_json(const T& id) {
    return id ? json::value(json::string(id.text())) : json::value(nullptr);
}

// application/problem+json of RFC 9457: type, title, status, code, detail, request_id, errors[{field, code,
// detail}]. Words in the actor's language.
Reply problem_reply(const Error& error, const Actor& actor);
int http_status(Category category);
std::string error_text(const ErrorKind& kind, std::string_view detail, std::string_view locale);

// Keyset paging: `after` is an opaque text the server made; `next` null at the end.
inline constexpr std::int64_t page_size_default = 50, page_size_max = 200;

}  // namespace bihuan
