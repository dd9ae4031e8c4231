#include "contact/domain/archive.hpp"

#include <algorithm>

#include "base/compress.hpp"
#include "contact/domain/proof.hpp"

namespace bihuan::contact {
namespace {

constexpr std::string_view archive_mark = "bihuan.contact_archive.1";
constexpr std::size_t length_size = 4;

// The part that begins at `at`, which moves behind it; none: there is no whole one.
std::optional<std::string_view> next_part(std::string_view text, std::size_t& at) {
    if (text.size() - at < length_size) return std::nullopt;
    std::size_t size = 0;
    for (std::size_t i = 0; i < length_size; ++i) size = size << 8 | static_cast<unsigned char>(text[at + i]);
    if (text.size() - at - length_size < size) return std::nullopt;
    const auto part = text.substr(at + length_size, size);
    at += length_size + size;
    return part;
}

}  // namespace

ArchiveText::ArchiveText() { append_part(text_, archive_mark); }

void ArchiveText::add(std::int64_t contact_id, std::string_view form) {
    append_part(text_, std::to_string(contact_id));
    append_part(text_, form);
    places_.push_back({contact_id, text_.size() - form.size(), form.size()});
}

std::string ArchiveText::packed() const { return compressed(text_); }

std::optional<ArchiveText> ArchiveText::unpacked(std::string_view bytes) {
    auto text = decompressed(bytes, archive_text_max);
    if (!text) return std::nullopt;
    std::size_t at = 0;
    if (next_part(*text, at) != archive_mark) return std::nullopt;
    ArchiveText out;
    while (at < text->size()) {
        const auto name = next_part(*text, at);
        const auto id = name ? parse_id(*name) : std::nullopt;
        const auto form = id ? next_part(*text, at) : std::nullopt;
        if (!form || (!out.places_.empty() && out.places_.back().contact_id >= *id)) return std::nullopt;
        out.places_.push_back({*id, at - form->size(), form->size()});
    }
    out.text_ = std::move(*text);
    return out;
}

std::optional<std::string_view> ArchiveText::form_of(std::int64_t contact_id) const {
    const auto found = std::ranges::lower_bound(places_, contact_id, {}, &Place::contact_id);
    if (found == places_.end() || found->contact_id != contact_id) return std::nullopt;
    return std::string_view{text_}.substr(found->from, found->size);
}

std::vector<std::int64_t> ArchiveText::ids() const {
    std::vector<std::int64_t> out;
    out.reserve(places_.size());
    for (const auto& one : places_) out.push_back(one.contact_id);
    return out;
}

}  // namespace bihuan::contact
