#include "message/domain/sending_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/result.hpp"
#include "base/text.hpp"
#include "message/domain/template_rules.hpp"

namespace bihuan::message {

void go(Message& message, Action action, std::string_view why, Instant now) {
    const auto next = next_state(message_flow, message.state, action);
    must(next.has_value());
    message.state = *next;
    message.reason = why;
    if (action == Action::accept || action == Action::deliver)
        if (!message.sent_at) message.sent_at = now;
    if (has_ended(message.state))
        message.ended_at = now;
    else
        message.ended_at.reset();
}

std::string_view channel_of_preference(std::string_view channel) {
    if (channel == "email") return "mail";
    if (channel == "app") return "push";
    if (channel == "wechat") return "messaging";
    if (channel == "sms" || channel == "portal") return channel == "sms" ? "sms" : "portal";
    return {};
}

std::vector<std::string> ways(const standard::MessagePurpose& purpose, std::string_view preferred,
                              std::span<const std::string> tried) {
    std::vector<std::string> out = purpose.channels;
    const auto own = std::ranges::find(out, channel_of_preference(preferred));
    if (own != out.end()) std::rotate(out.begin(), own, own + 1);
    std::erase_if(out, [&](const std::string& one) { return has(tried, one); });
    return out;
}

std::optional<Instant> quiet_until(Instant now, const QuietHours& hours, const std::string& zone) {
    if (hours.from == hours.to) return std::nullopt;
    const auto minute = minute_from_text(local_text(now, zone).substr(11)).value_or(0);
    const bool is_quiet = hours.from < hours.to ? minute >= hours.from && minute < hours.to
                                                : minute >= hours.from || minute < hours.to;
    if (!is_quiet) return std::nullopt;
    const auto left = (hours.to - minute + 24 * 60) % (24 * 60);
    return std::chrono::floor<std::chrono::minutes>(now) + std::chrono::minutes{left};
}

std::optional<Duration> pause_after(const standard::MessageRules& rules, std::int64_t tries,
                                    std::uint64_t seed) {
    if (tries >= rules.tries_max) return std::nullopt;
    auto pause = rules.first_pause;
    for (std::int64_t i = 1; i < tries && pause < rules.longest_pause; ++i) pause *= 2;
    pause = std::min(pause, rules.longest_pause);
    // A step of a well-known generator is spread enough for this.
    const auto mixed =
        (seed + static_cast<std::uint64_t>(tries)) * 6364136223846793005ULL + 1442695040888963407ULL;
    const auto share = static_cast<std::int64_t>((mixed >> 33) % 2001) - 1000;  // -1000..1000 thousandths
    return pause + pause * rules.jitter_percent / 100 * share / 1000;
}

bool is_mail_address(std::string_view text) {
    const auto at = text.find('@');
    if (at == 0 || at == text.npos || text.find('@', at + 1) != text.npos || text.size() > 254) return false;
    const auto domain = text.substr(at + 1);
    if (domain.find('.') == domain.npos && domain != "localhost") return false;
    return std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view{"@.!#$%&'*+-/=?^_`{|}~"}.contains(c);
    });
}

bool is_phone_address(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    return text.size() >= 5 && text.size() <= 20 &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string masked_address(std::string_view channel, std::string_view address) {
    if (channel == "portal" || channel == "push") return std::string{address};  // a customer's code
    if (channel == "mail") {
        const auto at = address.find('@');
        return std::string{address.substr(0, 1)} + "***" + std::string{address.substr(at)};
    }
    if (address.size() < 8) return "***";
    return std::string{address.substr(0, 3)} + "****" + std::string{address.substr(address.size() - 4)};
}

std::string safe_detail(std::string_view said, std::string_view address) {
    auto text = one_line(said);
    for (auto at = text.find(address); !address.empty() && at != text.npos; at = text.find(address))
        text.replace(at, address.size(), "***");
    return truncate_code_points(text, 200);
}

std::optional<std::int64_t> minute_from_text(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    std::int64_t hour = 0, minute = 0;
    const auto read = [](std::string_view part, std::int64_t& out) {
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), out);
        return error == std::errc{} && end == part.data() + part.size() && part[0] != '-';
    };
    if (!read(text.substr(0, 2), hour) || !read(text.substr(3), minute) || hour > 23 || minute > 59)
        return std::nullopt;
    return hour * 60 + minute;
}

std::string minute_text(std::int64_t minute) { return fmt::format("{:02}:{:02}", minute / 60, minute % 60); }

std::string written(const Values& values) {
    std::string out;
    for (const auto& [name, value] : values) {
        out += name + (value.at ? "=i:" + std::to_string(value.at->time_since_epoch().count()) : "=t:");
        for (const char c : value.at ? std::string_view{} : std::string_view{value.text})
            out += c == '\n' ? "\\n" : c == '\\' ? "\\\\" : std::string(1, c);
        out += '\n';
    }
    return out;
}

Values read_values(std::string_view text) {
    Values out;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto equals = line.find('=');
        if (equals == line.npos || line.size() < equals + 3) continue;
        const auto rest = line.substr(equals + 3);
        Value value;
        if (line[equals + 1] == 'i') {
            std::int64_t micros = 0;
            std::from_chars(rest.data(), rest.data() + rest.size(), micros);
            value.at = Instant{std::chrono::microseconds{micros}};
        } else {
            for (std::size_t at = 0; at < rest.size(); ++at)
                if (rest[at] == '\\' && at + 1 < rest.size())
                    value.text += rest[++at] == 'n' ? '\n' : rest[at];
                else
                    value.text += rest[at];
        }
        out.emplace_back(std::string{line.substr(0, equals)}, std::move(value));
    }
    return out;
}

std::string_view state_words(ticket::State state, std::string_view language) {
    using enum ticket::State;
    const auto say = [&](std::string_view zh, std::string_view en) {
        return language.starts_with("zh") ? zh : en;
    };
    switch (state) {
        case submitted:
            return say("待受理", "received");
        case accepted:
        case assigned:
            return say("已受理，正在安排", "accepted and being assigned");
        case handling:
            return say("处理中", "being handled");
        case waiting:
            return say("等待中", "waiting");
        case resolved:
            return say("已解决，待反馈", "resolved");
        case fed_back:
            return say("已反馈", "answered");
        case evaluating:
        case evaluated:
            return say("待评价", "awaiting your rating");
        case closed:
        case archived:
            return say("已办结", "closed");
        default:
            return say("已结束", "ended");
    }
}

}  // namespace bihuan::message
