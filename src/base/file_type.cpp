#include "base/file_type.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace bihuan {
namespace {

using namespace std::string_view_literals;

struct Magic {
    std::size_t offset;
    std::string_view bytes, type;
};
constexpr std::array magics{Magic{0, "\x89PNG\r\n\x1a\n"sv, "image/png"sv},
                            Magic{0, "\xff\xd8\xff"sv, "image/jpeg"sv},
                            Magic{0, "GIF87a"sv, "image/gif"sv},
                            Magic{0, "GIF89a"sv, "image/gif"sv},
                            Magic{8, "WEBP"sv, "image/webp"sv},
                            Magic{0, "%PDF-"sv, "application/pdf"sv},
                            Magic{8, "WAVE"sv, "audio/wav"sv},
                            Magic{0, "ID3"sv, "audio/mpeg"sv},
                            Magic{4, "ftyp"sv, "video/mp4"sv},
                            Magic{0, "PK\x03\x04"sv, "application/zip"sv},
                            Magic{0, "\xd0\xcf\x11\xe0"sv, "application/x-ole-storage"sv}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> offices{{
    {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
}};

}  // namespace

std::string sniff_media_type(std::string_view first, std::string_view name) {
    for (const auto& magic : magics) {
        if (first.size() < magic.offset + magic.bytes.size() ||
            first.substr(magic.offset, magic.bytes.size()) != magic.bytes)
            continue;
        if (magic.type == "application/zip")
            for (const auto& [ending, type] : offices)
                if (fold(name).ends_with(ending)) return std::string{type};
        return std::string{magic.type};
    }
    // A block cut inside a character still counts as text.
    auto text = first;
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.remove_suffix(1);
    if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0) text.remove_suffix(1);
    const bool is_markup = text.find('<') != text.npos;  // could be run by a browser: stays plain bytes
    return !first.empty() && is_valid_utf8(text) && !has_control_characters(text, true) && !is_markup
               ? "text/plain; charset=utf-8"
               : "application/octet-stream";
}

bool is_shown_inline(std::string_view type) {
    return type.starts_with("image/") || type.starts_with("audio/");
}

Result<std::string> clean_file_name(std::string_view name) {
    if (!is_valid_utf8(name) || has_control_characters(name, false))
        return refuse_field("file_name", file_name_wrong);
    const auto slash = name.find_last_of("/\\");
    auto out = trim(slash == name.npos ? name : name.substr(slash + 1));
    while (out.starts_with('.')) out.erase(0, 1);
    for (auto& c : out)
        if (std::string_view{"<>:\"|?*"}.find(c) != std::string_view::npos) c = '_';
    if (out.empty()) return refuse_field("file_name", file_name_wrong);
    return truncate_code_points(out, 150);
}

}  // namespace bihuan
