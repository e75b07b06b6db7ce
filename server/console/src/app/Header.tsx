import { useContext, useEffect, useId, useRef, useState } from "preact/hooks";
import { messages } from "../messages";
import { shell } from "../messages/en/shell";
import { SCREENS, hrefTo, type ScreenId } from "../state/places";
import { CommandBar } from "./CommandBar";
import { KeysButton } from "./Keys";
import { here, navigate, useQuery } from "./location";
import { ModelContext } from "./modelContext";
import { SavedButton } from "./Saved";
import { THEMES, keepTheme, keptTheme, type Theme } from "./theme";

const t = messages(shell);

export function Header({ screen }: { screen: ScreenId | null }) {
  const query = useQuery();
  const nav = useRef<HTMLElement>(null);
  // Where the names of the screens do not fit, the one that is open is in sight.
  useEffect(() => {
    const open = nav.current?.querySelector<HTMLElement>("[aria-current]");
    if (nav.current && open) nav.current.scrollLeft = open.offsetLeft - (nav.current.clientWidth - open.offsetWidth) / 2;
  }, [screen]);
  return (
    <header class="head">
      <div class="head-row">
        <a class="brand" href={hrefTo("switchboard", query)}>
          <svg class="brand-mark" viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="12" cy="12" r="10" />
            <path d="M12 6v12M7 12h10" />
          </svg>
          {t("brand")}
        </a>
        <ModelSwitcher />
        <CommandBar />
        <SavedButton />
        <ThemeSwitch />
        <KeysButton />
      </div>
      <nav ref={nav} class="screens" aria-label={t("screens")}>
        <ul>
          {SCREENS.map((id) => (
            <li key={id}>
              <a href={hrefTo(id, query)} aria-current={id === screen ? "page" : undefined}>
                {t(`screen.${id}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function ModelSwitcher() {
  const current = useContext(ModelContext);
  const id = useId();
  if (current === null) return null;
  const models = current.models.some((model) => model.id === current.id)
    ? current.models
    : [{ id: current.id, name: current.id }, ...current.models];
  if (models.length === 1) return <p class="model-name">{current.info?.name ?? models[0]?.name}</p>;
  return (
    <div class="model-switch">
      <label for={id} class="unseen">
        {t("model")}
      </label>
      <select
        id={id}
        class="input"
        value={current.id}
        onChange={(event) => navigate(`${here().path}?${new URLSearchParams({ model: event.currentTarget.value })}`)}
      >
        {models.map((model) => (
          <option key={model.id} value={model.id}>
            {model.name}
          </option>
        ))}
      </select>
    </div>
  );
}

function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(keptTheme);
  const name = useId();
  return (
    <fieldset class="theme">
      <legend class="unseen">{t("theme")}</legend>
      {THEMES.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            checked={each === theme}
            onChange={() => {
              setTheme(each);
              keepTheme(each);
            }}
          />
          <span>{t(`theme.${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
