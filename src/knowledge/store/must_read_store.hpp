// What has to be read, and who confirmed it.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "knowledge/domain/must_read.hpp"
#include "store/store.hpp"

namespace bihuan::knowledge {

class MustReadStore {
  public:
    explicit MustReadStore(Unit& unit) : unit_{unit} {}

    bool add(const MustRead& must_read);        // false: the article has an open one
    bool save(const MustRead& must_read);       // by its version; false: somebody was faster
    void note_told(const MustRead& must_read);  // where its reminders stand, whatever the version
    std::optional<MustRead> find(MustReadId id);
    std::optional<MustRead> open_of(ArticleId article);
    std::vector<MustRead> open(std::int64_t limit);                       // the nearest day first
    std::vector<MustRead> closed(MustReadId before, std::int64_t limit);  // newest first
    std::int64_t count_open();

    bool confirm(const Confirmation& confirmation);  // false: it is confirmed already
    std::vector<Confirmation> confirmations(std::span<const ArticleId> articles);
    std::vector<Confirmation> of_person(UserId person, std::span<const ArticleId> articles);

  private:
    std::vector<MustRead> with_teams(std::vector<MustRead> found);
    void put_teams(const MustRead& must_read);
    Unit& unit_;
};

}  // namespace bihuan::knowledge
