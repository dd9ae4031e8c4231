#include "tone/domain/flag.hpp"

#include <fmt/format.h>

#include <charconv>

#include "base/text.hpp"

namespace bihuan::tone {
namespace {

std::string_view cut(std::string_view& rest, char mark) {
    const auto end = std::min(rest.find(mark), rest.size());
    const auto part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

std::int64_t number_of(std::string_view text) {
    std::int64_t out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

}  // namespace

std::string written(const std::vector<Cue>& cues) {
    std::string out;
    for (const auto& cue : cues)
        out += fmt::format("{}{}:{}:{}", out.empty() ? "" : ";", cue.at, cue.size, cue.kind);
    return out;
}

std::vector<Cue> read_cues(std::string_view text) {
    std::vector<Cue> out;
    while (!text.empty()) {
        auto one = cut(text, ';');
        const auto at = number_of(cut(one, ':')), size = number_of(cut(one, ':'));
        out.push_back({at, size, std::string{one}});
    }
    return out;
}

std::vector<std::string> words_at(std::string_view text, const std::vector<Cue>& cues) {
    std::vector<std::string> out(cues.size());
    std::int64_t unit = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = next_code_point(text, at);
        for (std::size_t i = 0; i < cues.size(); ++i)
            if (unit >= cues[i].at && unit < cues[i].at + cues[i].size) append_utf8(out[i], c);
        unit += c > 0xFFFF ? 2 : 1;
    }
    return out;
}

}  // namespace bihuan::tone
