import { Card } from '../parts/card.tsx';
import { words } from '../words/words.ts';
import type { QuestionView } from './question-view.ts';

/** Three things to ask, each with whom to ask. */
export function QuestionList({ questions }: { readonly questions: readonly QuestionView[] }) {
  const { ask } = words.value.overview;
  return (
    <Card title={ask.title} gold>
      {questions.length === 0 ? (
        <p class="quiet">{ask.none}</p>
      ) : (
        <ol class="asks">
          {questions.map((question, index) => (
            <li key={question.title} class="asks__item">
              <span class="asks__number" aria-hidden="true">
                {index + 1}
              </span>
              <div>
                <p class="asks__title">
                  {question.href ? <a href={question.href}>{question.title}</a> : question.title}
                </p>
                <p class="asks__text">{question.text}</p>
                <p class="asks__text asks__text--holder">{question.holder}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
      <p class="quiet small">{ask.rule}</p>
    </Card>
  );
}
