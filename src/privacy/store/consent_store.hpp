// Purposes, texts and answers as rows.
#pragma once

#include <span>
#include <vector>

#include "privacy/domain/consent.hpp"
#include "store/store.hpp"

namespace bihuan::privacy {

class ConsentStore {
  public:
    explicit ConsentStore(Unit& unit) : unit_{unit} {}

    std::vector<Purpose> purposes();  // all, required ones first, then in order of their making
    std::optional<Purpose> find(PurposeId id);
    std::optional<Purpose> find_code(std::string_view code);
    void add(const Purpose& purpose);
    bool save(const Purpose& purpose, std::int64_t version);  // false: somebody was faster
    void add_text(PurposeId id, const PurposeText& text);
    std::vector<PurposeText> texts(PurposeId id, std::int64_t before, std::int64_t limit);  // latest first

    void add(const Consent& consent);
    // The latest answer of these records (one customer's, merged ones with it) to one purpose, and to each.
    std::optional<Consent> latest(std::span<const CustomerId> ids, PurposeId purpose);
    std::vector<Consent> latest_of_each(std::span<const CustomerId> ids);
    std::vector<Consent> history(std::span<const CustomerId> ids, ConsentId after, std::int64_t limit);

    static constexpr std::int64_t purposes_max = 100;

  private:
    Unit& unit_;
};

}  // namespace bihuan::privacy
