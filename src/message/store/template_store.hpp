// Templates and their versions.
#pragma once

#include "message/domain/message.hpp"
#include "store/store.hpp"

namespace bihuan::message {

class TemplateStore {
  public:
    explicit TemplateStore(Unit& unit) : unit_{unit} {}

    void add(const Template& one);
    bool save(const Template& one);  // by its version; false: somebody was faster
    std::optional<Template> find(TemplateId id);
    std::vector<Template> approved(std::string_view purpose);
    std::optional<Template> approved_at(const TemplatePlace& place);
    std::int64_t last_number(const TemplatePlace& place);
    // Those in work or in use, by id.
    std::vector<Template> current(std::string_view purpose, TemplateId after, std::int64_t limit);
    std::vector<Template> history(const TemplatePlace& place, std::int64_t limit);

  private:
    Unit& unit_;
};

}  // namespace bihuan::message
