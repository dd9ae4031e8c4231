// Structured logs: one JSON object a line (or plain text for people), fields named, no personal data.
//   log_info("http.request", {{"operation", "open_ticket"}, {"status", 201}, {"micros", 840}});
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

namespace bihuan {

struct LogField {
    std::string_view name;
    std::variant<std::string_view, std::int64_t, double, bool> value;
    LogField(std::string_view n, std::string_view v) : name{n}, value{v} {}
    LogField(std::string_view n, const char* v) : name{n}, value{std::string_view{v}} {}
    LogField(std::string_view n, const std::string& v) : name{n}, value{std::string_view{v}} {}
    LogField(std::string_view n, bool v) : name{n}, value{v} {}
    LogField(std::string_view n, double v) : name{n}, value{v} {}
    template <class I>
        requires std::is_integral_v<I> && (!std::is_same_v<I, bool>)
    LogField(std::string_view n, I v) : name{n}, value{static_cast<std::int64_t>(v)} {}
};
using LogFields = std::initializer_list<LogField>;

enum class LogLevel { debug, info, warn, error };
void set_log(LogLevel least, bool is_json);
LogLevel log_level_from_text(std::string_view text);  // unknown: info
bool is_logged(LogLevel level);
void write_log(LogLevel level, std::string_view event, LogFields fields);

inline void log_debug(std::string_view event, LogFields fields = {}) {
    write_log(LogLevel::debug, event, fields);
}
inline void log_info(std::string_view event, LogFields fields = {}) {
    write_log(LogLevel::info, event, fields);
}
inline void log_warn(std::string_view event, LogFields fields = {}) {
    write_log(LogLevel::warn, event, fields);
}
inline void log_error(std::string_view event, LogFields fields = {}) {
    write_log(LogLevel::error, event, fields);
}

}  // namespace bihuan
