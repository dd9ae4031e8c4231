#include "intake/domain/reply_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/text.hpp"

namespace bihuan::intake {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        out.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}
std::string_view trimmed(std::string_view line) {
    const auto begin = line.find_first_not_of(" \t");
    if (begin == line.npos) return {};
    return line.substr(begin, line.find_last_not_of(" \t") - begin + 1);
}
bool is_quoted(std::string_view line) { return trimmed(line).starts_with('>'); }

template <std::size_t N>
bool begins_with_one(std::string_view line, const std::array<std::string_view, N>& words) {
    return std::ranges::any_of(words, [&](std::string_view one) { return line.starts_with(one); });
}

// "-----原始邮件-----", "-------- Original Message --------" and their like.
bool is_rule(std::string_view line) {
    if (!line.starts_with("--") || !line.ends_with("--")) return false;
    const auto begin = line.find_first_not_of("- "), end = line.find_last_not_of("- ");
    if (begin == line.npos) return false;
    static constexpr std::array<std::string_view, 9> said{
        "原始邮件",         "原邮件",           "转发邮件",          "转发的邮件",    "回复的原邮件",
        "Original Message", "Original message", "Forwarded message", "Original Email"};
    return begins_with_one(line.substr(begin, end - begin + 1), said);
}
// "On Mon, 2 Mar 2026, Wang wrote:", which may be broken over two lines; "在 2026-03-02，王 写道：".
bool is_introduction(const std::vector<std::string_view>& lines, std::size_t at) {
    auto line = std::string{trimmed(lines[at])};
    for (int more = 0; more < 2; ++more) {
        const bool is_english = line.starts_with("On ") && line.ends_with("wrote:");
        const bool is_chinese = (line.starts_with("在") || line.starts_with("于") || line.contains("20")) &&
                                (line.ends_with("写道：") || line.ends_with("写道:") ||
                                 line.ends_with("寫道：") || line.ends_with("寫道:"));
        if (line.size() < 300 && (is_english || is_chinese)) return true;
        if (++at >= lines.size() || !(line.starts_with("On ") || line.starts_with("在"))) return false;
        (line += ' ') += trimmed(lines[at]);
    }
    return false;
}
// The header block that Outlook and Foxmail put there without any rule above it.
bool is_header_block(const std::vector<std::string_view>& lines, std::size_t at) {
    static constexpr std::array<std::string_view, 3> from{"发件人", "寄件者", "From:"};
    static constexpr std::array<std::string_view, 11> other{
        "发送时间", "日期",  "收件人", "抄送", "主题",    "寄件日期",
        "收件者",   "Sent:", "Date:",  "To:",  "Subject:"};
    const auto plain = [&](std::size_t i) {
        auto line = trimmed(lines[i]);
        while (line.starts_with('*')) line.remove_prefix(1);
        return line;
    };
    if (!begins_with_one(plain(at), from)) return false;
    int found = 0;
    for (auto i = at + 1; i < std::min(at + 6, lines.size()); ++i)
        found += begins_with_one(plain(i), other) ? 1 : 0;
    return found >= 2;
}
bool is_signature(std::string_view line) {
    static constexpr std::array<std::string_view, 6> mobile{"发自我的",      "从我的",          "來自我的",
                                                            "Sent from my ", "Get Outlook for", "发送自"};
    // "-- " by RFC 3676; many programs lose the space.
    return line == "-- " || line == "--" || (line.size() < 80 && begins_with_one(trimmed(line), mobile));
}

std::string joined(const std::vector<std::string_view>& lines, std::size_t begin, std::size_t end) {
    std::string out;
    for (auto i = begin; i < end; ++i) (out += lines[i]) += '\n';
    return trim(out);
}

}  // namespace

Folded folded(std::string_view text) {
    const auto lines = lines_of(text);
    auto cut = lines.size();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto line = trimmed(lines[i]);
        if (is_rule(line) || is_introduction(lines, i) || is_header_block(lines, i) ||
            is_signature(lines[i])) {
            cut = i;
            break;
        }
    }
    // Quoted lines at the end belong to the history as well.
    const auto is_spent = [&](std::size_t i) { return is_quoted(lines[i]) || trimmed(lines[i]).empty(); };
    auto end = cut;
    while (end > 0 && is_spent(end - 1)) --end;
    Folded out{joined(lines, 0, end), joined(lines, end, lines.size())};
    if (!out.fresh.empty() || out.history.empty()) return out;
    // All of it would be folded: answers stand between or below what is quoted, or it is a mail passed on.
    const bool has_own = std::ranges::any_of(
        lines.begin() + static_cast<std::ptrdiff_t>(cut), lines.end(),
        [&](std::string_view line) { return !is_quoted(line) && !trimmed(line).empty(); });
    return has_own ? Folded{trim(text), {}} : out;
}

}  // namespace bihuan::intake
