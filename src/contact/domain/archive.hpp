// What stands in the file of an archive (4.3.4): words of records as they were sealed with them, each to be
// held against its commitment. docs/contact-proof.md says the same. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contact/types.hpp"

namespace bihuan::contact {

struct ArchiveId : Id<ArchiveId> {
    using Id::Id;
};

struct Archive {
    ArchiveId archive_id;
    file::FileId file_id;
    std::int64_t count = 0;                      // records whose words are in it
    Instant from{}, to{};                        // when the first and the last of them were recorded
    std::int64_t clear_size = 0, file_size = 0;  // bytes of words, and of the file before it is sealed
    Instant made_at{};
    bool is_stale = false;
};

inline constexpr std::size_t archive_text_max = 16'000'000;  // bytes; what is more is none of ours

class ArchiveText {
  public:
    ArchiveText();
    void add(std::int64_t contact_id, std::string_view form);  // in order of their ids
    std::size_t size() const { return text_.size(); }
    std::int64_t count() const { return static_cast<std::int64_t>(places_.size()); }
    std::string packed() const;  // as the file holds it

    static std::optional<ArchiveText> unpacked(std::string_view bytes);
    std::optional<std::string_view> form_of(std::int64_t contact_id) const;
    std::vector<std::int64_t> ids() const;

  private:
    struct Place {
        std::int64_t contact_id = 0;
        std::size_t from = 0, size = 0;
    };
    std::string text_;
    std::vector<Place> places_;
};

}  // namespace bihuan::contact
