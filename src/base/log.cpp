#include "base/log.hpp"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>

#include "base/clock.hpp"

namespace bihuan {
namespace {

std::atomic<LogLevel> least_level{LogLevel::info};
std::atomic<bool> writes_json{true};

spdlog::logger& sink() {
    static const auto logger = [] {
        auto made =
            std::make_shared<spdlog::logger>("bihuan", std::make_shared<spdlog::sinks::stderr_sink_mt>());
        made->set_pattern("%v");
        made->set_level(spdlog::level::trace);
        return made;
    }();
    return *logger;
}

constexpr std::string_view name_of(LogLevel level) {
    switch (level) {
        case LogLevel::debug:
            return "debug";
        case LogLevel::info:
            return "info";
        case LogLevel::warn:
            return "warn";
        case LogLevel::error:
            return "error";
    }
    return "info";
}

void append_escaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out += '\\', out += c;
        else if (byte < 0x20)
            fmt::format_to(std::back_inserter(out), "\\u{:04x}", byte);
        else
            out += c;
    }
}

}  // namespace

void set_log(LogLevel least, bool is_json) {
    least_level = least;
    writes_json = is_json;
}

LogLevel log_level_from_text(std::string_view text) {
    if (text == "debug") return LogLevel::debug;
    if (text == "warn") return LogLevel::warn;
    if (text == "error") return LogLevel::error;
    return LogLevel::info;
}

bool is_logged(LogLevel level) { return level >= least_level.load(std::memory_order_relaxed); }

void write_log(LogLevel level, std::string_view event, LogFields fields) {
    if (!is_logged(level)) return;
    const bool is_json = writes_json.load(std::memory_order_relaxed);
    const auto at = to_iso(SystemClock{}.now());
    std::string line =
        is_json ? fmt::format(R"({{"at":"{}","level":"{}","event":"{}")", at, name_of(level), event)
                : fmt::format("{} {:5} {}", at, name_of(level), event);
    for (const auto& field : fields) {
        if (is_json)
            fmt::format_to(std::back_inserter(line), ",\"{}\":", field.name);
        else
            fmt::format_to(std::back_inserter(line), " {}=", field.name);
        if (const auto* text = std::get_if<std::string_view>(&field.value)) {
            line += '"';
            append_escaped(line, *text);
            line += '"';
        } else if (const auto* whole = std::get_if<std::int64_t>(&field.value)) {
            line += std::to_string(*whole);
        } else if (const auto* real = std::get_if<double>(&field.value)) {
            fmt::format_to(std::back_inserter(line), "{}", *real);
        } else {
            line += std::get<bool>(field.value) ? "true" : "false";
        }
    }
    if (is_json) line += '}';
    sink().log(spdlog::level::info, fmt::string_view{line.data(), line.size()});
    if (level >= LogLevel::warn) sink().flush();
}

}  // namespace bihuan
